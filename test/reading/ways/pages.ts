// HTML as each program's editor writes it: what stands around a letter, and how one of its lines looks.
import type { WayName } from './ways.ts'

interface Page {
  readonly head: string
  readonly foot: string
  readonly line: (html: string) => string
  readonly blank: string
  /** Around what is quoted. */
  readonly quote: (html: string) => string
}

const WORD = [
  '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40">',
  '<head>',
  '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
  '<meta name="Generator" content="Microsoft Word 15 (filtered medium)">',
  '<style><!--',
  '/* Font Definitions */',
  ...['Wingdings', '"Cambria Math"', 'Calibri', 'Aptos'].map(
    (font, nth) => `@font-face\n\t{font-family:${font};\n\tpanose-1:2 15 5 2 2 2 4 3 2 ${nth};}`,
  ),
  '/* Style Definitions */',
  'p.MsoNormal, li.MsoNormal, div.MsoNormal\n\t{margin:0in;\n\tfont-size:12.0pt;\n\tfont-family:"Aptos",sans-serif;\n\tmso-ligatures:standardcontextual;}',
  'a:link, span.MsoHyperlink\n\t{mso-style-priority:99;\n\tcolor:#467886;\n\ttext-decoration:underline;}',
  'p.MsoListParagraph, li.MsoListParagraph, div.MsoListParagraph\n\t{mso-style-priority:34;\n\tmargin-top:0in;\n\tmargin-right:0in;\n\tmargin-bottom:0in;\n\tmargin-left:.5in;\n\tfont-size:12.0pt;\n\tfont-family:"Aptos",sans-serif;}',
  'span.EmailStyle19\n\t{mso-style-type:personal-compose;\n\tfont-family:"Aptos",sans-serif;\n\tcolor:windowtext;}',
  '.MsoChpDefault\n\t{mso-style-type:export-only;\n\tfont-size:10.0pt;\n\tmso-ligatures:none;}',
  '@page WordSection1\n\t{size:8.5in 11.0in;\n\tmargin:1.0in 1.0in 1.0in 1.0in;}',
  'div.WordSection1\n\t{page:WordSection1;}',
  '--></style><!--[if gte mso 9]><xml>\n<o:shapedefaults v:ext="edit" spidmax="1026" />\n</xml><![endif]--><!--[if gte mso 9]><xml>\n<o:shapelayout v:ext="edit">\n<o:idmap v:ext="edit" data="1" />\n</o:shapelayout></xml><![endif]-->',
  '</head>',
  '<body lang="EN-US" link="#467886" vlink="#96607D" style="word-wrap:break-word">',
  '<div class="WordSection1">\n',
].join('\n')

const GMAIL: Page = {
  head: '<div dir="ltr">',
  foot: '</div>\n',
  line: (html) => `<div>${html}</div>`,
  blank: '<div><br></div>',
  quote: (html) =>
    `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${html}</blockquote>`,
}
const APPLE: Page = {
  head: '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">',
  foot: '</body></html>',
  line: (html) => `${html}<br>`,
  blank: '<div><br></div>',
  quote: (html) => `<blockquote type="cite"><div>${html}</div></blockquote>`,
}

export const PAGES: Readonly<Record<WayName, Page>> = {
  gmail: GMAIL,
  phone: {
    ...APPLE,
    head: '<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto"><div dir="ltr">',
    foot: '</div></body></html>',
    line: GMAIL.line,
    quote: (html) => `<blockquote type="cite"><div dir="ltr">${html}</div></blockquote>`,
  },
  icloud: APPLE,
  microsoft: {
    head: WORD,
    foot: '</div>\n</body>\n</html>\n',
    line: (html) =>
      `<p class="MsoNormal"><span style="font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif">${html}<o:p></o:p></span></p>\n`,
    blank: '<p class="MsoNormal"><span style="font-size:11.0pt"><o:p>&nbsp;</o:p></span></p>\n',
    quote: (html) => `<p class="MsoNormal">${html}<o:p></o:p></p>`,
  },
  'own server': {
    head: '<!DOCTYPE html>\n<html>\n  <head>\n    <meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\n  </head>\n  <body text="#000000" bgcolor="#FFFFFF">\n',
    foot: '\n  </body>\n</html>\n',
    line: (html) => `    <p>${html}</p>\n`,
    blank: '    <p><br>\n    </p>\n',
    quote: (html) => `<blockquote type="cite" cite="mid:asked@mail.example-charters.test">${html}</blockquote>`,
  },
  yahoo: {
    head: '<html><head></head><body><div class="ydp2c61f0d4yahoo-style-wrap" style="font-family:Helvetica Neue, Helvetica, Arial, sans-serif;font-size:16px;">',
    foot: '</div></body></html>',
    line: (html) => `<div dir="ltr" data-setdir="false">${html}</div>`,
    blank: '<div dir="ltr" data-setdir="false"><br></div>',
    quote: (html) => `<div>${html}</div>`,
  },
  proton: {
    head: '',
    foot: '',
    line: (html) => `<div style="font-family: Arial, sans-serif; font-size: 14px;">${html}</div>`,
    blank: '<div style="font-family: Arial, sans-serif; font-size: 14px;"><br></div>',
    quote: (html) => `<blockquote class="protonmail_quote" type="cite">${html}</blockquote><br>`,
  },
}
