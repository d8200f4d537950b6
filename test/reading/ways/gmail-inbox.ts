// What Gmail itself puts above a mail that it takes in: how it came, whose signature holds, and its own seal on that.
import { folded, hex, scribble, signature, stamp, type Trip } from './signs.ts'

const INDENT = '        '

/** `server`: who handed it over; `via`: how that is written down. */
export function arrival(
  trip: Trip,
  server: { readonly name: string; readonly ip: string },
  via: string,
): readonly string[] {
  const { from, to, domain, at } = trip
  const id = hex(20, `${from.address} ${at}`)
  const results = [
    `       dkim=pass header.i=@${domain} header.s=mail header.b=${scribble(8, `${id} b`)};`,
    `       spf=pass (google.com: domain of ${from.address} designates ${server.ip} as permitted sender) smtp.mailfrom=${from.address};`,
    `       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=${domain}`,
  ].join('\r\n')
  return [
    `Delivered-To: ${to}`,
    `Received: by 2001:db8:6a10:${id.slice(0, 4)}:b0:${id.slice(4, 7)}:${id.slice(8, 12)}:f6de with SMTP id ${id.slice(0, 12)}csp4427986pxb;\r\n${INDENT}${stamp(at + 2000)}`,
    `X-Received: by 2001:db8:902:${id.slice(1, 5)}:b0:${id.slice(3, 6)}:${id.slice(9, 13)}:c1ad with SMTP id ${id}-${hex(12, id)}mr58291735ad.7.${at + 1000};\r\n${INDENT}${stamp(at + 1000)}`,
    `ARC-Seal: i=1; a=rsa-sha256; t=${Math.trunc(at / 1000)}; cv=none;\r\n${INDENT}d=google.com; s=arc-20240605;\r\n${INDENT}b=${folded(signature(`${id} seal`), 68, `${INDENT} `)}`,
    `ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=google.com; s=arc-20240605;\r\n${INDENT}h=${folded('to:subject:message-id:date:from:in-reply-to:references:mime-version:dkim-signature', 66, `${INDENT} `)};\r\n${INDENT}bh=${scribble(43, `${id} body`)}=;\r\n${INDENT}fh=${scribble(43, `${id} from`)}=;\r\n${INDENT}b=${folded(signature(`${id} arc`), 68, `${INDENT} `)};\r\n${INDENT}dara=google.com`,
    `ARC-Authentication-Results: i=1; mx.google.com;\r\n${results}`,
    `Return-Path: <${from.address}>`,
    `Received: from ${server.name} (${server.name}. [${server.ip}])\r\n${INDENT}by mx.google.com with ${via} id ${id}-${hex(13, `${id} smtp`)}si7119502plk.${at % 997}.2026\r\n${INDENT}for <${to}>\r\n${INDENT}(version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256);\r\n${INDENT}${stamp(at + 1000)}`,
    `Received-SPF: pass (google.com: domain of ${from.address} designates ${server.ip} as permitted sender) client-ip=${server.ip};`,
    `Authentication-Results: mx.google.com;\r\n${results}`,
  ]
}
