// The header of a mail that really travelled: what each program and its server write, and what stands above it on arrival.
import { arrival } from './gmail-inbox.ts'
import { microsoft } from './microsoft.ts'
import { folded, hex, scribble, signature, signed, stamp, type Trip, utcStamp } from './signs.ts'

/** Fields in their order, each with its folds; the sender's own ones among them. */
type Way = (trip: Trip) => readonly string[]

const SIGNED_FIELDS =
  'to:subject:message-id:date:from:in-reply-to:references:mime-version:from:to:cc:subject:date:message-id'

export const WAYS = { gmail, phone, icloud, microsoft, 'own server': ownServer, yahoo, proton } satisfies Record<
  string,
  Way
>
export type WayName = keyof typeof WAYS

function gmail(trip: Trip): readonly string[] {
  const id = hex(20, `gmail ${trip.at}`)
  return [
    ...arrival(trip, { name: 'mail-sor-f41.google.com', ip: '192.0.2.41' }, 'SMTPS'),
    ...throughGoogle(trip, id),
    'MIME-Version: 1.0',
    ...answering(trip),
    ...trip.own,
    `X-Gm-Features: ${scribble(66, `${id} features`)}`,
    `Message-ID: <CA${scribble(64, `${id} message`).replaceAll('/', '_')}@mail.gmail.com>`,
  ]
}

/** A telephone that sends through Gmail. */
function phone(trip: Trip): readonly string[] {
  const id = hex(20, `phone ${trip.at}`)
  return [
    ...arrival(trip, { name: 'mail-pl1-x62c.google.com', ip: '192.0.2.62' }, 'ESMTPS'),
    ...throughGoogle(trip, id),
    `Received: from smtpclient.apple ([192.0.2.117])\r\n        by smtp.gmail.com with ESMTPSA id ${id}-${hex(12, id)}sm4318233jak.28\r\n        (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128);\r\n        ${stamp(trip.at)}`,
    ...trip.own,
    ...answering(trip),
    `Message-Id: <${machineId(id)}@${trip.domain}>`,
    'X-Mailer: iPhone Mail (23C54)',
    'MIME-Version: 1.0 (1.0)',
  ]
}

function throughGoogle({ domain, at }: Trip, id: string): readonly string[] {
  const seconds = Math.trunc(at / 1000)
  return [
    signed(domain, 'google', SIGNED_FIELDS, `${id} dkim`),
    `X-Google-DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n        d=1e100.net; s=20230601; t=${seconds}; x=${seconds + 604_800};\r\n        h=${folded(`${SIGNED_FIELDS}:x-gm-gg:x-gm-message-state:reply-to`, 64, '         ')};\r\n        bh=${scribble(43, id)}=;\r\n        b=${folded(signature(`${id} 1e100`), 68, '         ')}`,
    `X-Gm-Message-State: AOJu0Y${folded(scribble(124, `${id} state`), 58, '\t')}`,
    `X-Gm-Gg: ${folded(scribble(420, `${id} gg`), 76, '\t')}`,
    `X-Received: by 2001:db8:620a:${id.slice(0, 4)}:b0:${id.slice(5, 8)}:${id.slice(9, 12)}:386 with SMTP id\r\n ${id}-${hex(12, id)}mr2212242085a.13.${at}; ${stamp(at)}`,
  ]
}

function icloud(trip: Trip): readonly string[] {
  const id = hex(12, `icloud ${trip.at}`)
  return [
    ...arrival(trip, { name: 'outbound.mr.icloud.test', ip: '192.0.2.211' }, 'ESMTPS'),
    `Received: from outbound.mr.icloud.test (unknown [127.0.0.2])\r\n\tby p00-icloudmta-asmtp-us-west-2a-100-percent-8 (Postfix) with ESMTPS id ${id.toUpperCase()};\r\n\t${utcStamp(trip.at)}`,
    signed(trip.domain, 'sig1', SIGNED_FIELDS, `${id} dkim`, '\t'),
    `X-ICL-INFO: ${folded(scribble(280, `${id} info`), 74, '\t ')}`,
    `Received: from smtpclient.apple (unknown [198.51.100.37])\r\n\tby p00-icloudmta-asmtp-us-west-2a-100-percent-8 (Postfix) with ESMTPSA id ${id.slice(1).toUpperCase()};\r\n\t${utcStamp(trip.at)}`,
    ...trip.own,
    'Mime-Version: 1.0 (Mac OS X Mail 16.0 \\(3864.300.41.1.7\\))',
    ...answering(trip),
    `Message-Id: <${machineId(id)}@${trip.domain}>`,
    'X-Mailer: Apple Mail (2.3864.300.41.1.7)',
    `X-Authority-Info-Out: v=2.4 cv=${scribble(12, id)} c=1 sm=1 tr=0 ts=${hex(8, id)}\r\n\tcx=c_apl:c_pps:t_out a=${scribble(22, id)}:117 a=IkcTkHD0fZMA:10 a=6UeiqGixMTsA:10`,
    `X-Proofpoint-Spam-Details-Enc: ${folded(scribble(560, `${id} details`), 74, '\t')}`,
    `X-Proofpoint-ORIG-GUID: ${scribble(32, `${id} guid`)}`,
    `X-Proofpoint-GUID: ${scribble(32, `${id} guid`)}`,
    `X-Proofpoint-Spam-Details: rule=notspam policy=default score=0 malwarescore=0\r\n\tsuspectscore=0 phishscore=0 adultscore=0 bulkscore=0 spamscore=0 clxscore=1030\r\n\tmlxlogscore=863 classifier=spam authscore=0 adjust=0 reason=mlx`,
  ]
}

/** Thunderbird, mutt and K-9, by a mail server of the firm's. */
function ownServer(trip: Trip): readonly string[] {
  const id = hex(11, `postfix ${trip.at}`).toUpperCase()
  return [
    ...arrival(trip, { name: `mx.${trip.domain}`, ip: '198.51.100.25' }, 'ESMTPS'),
    `Received: from localhost (localhost [127.0.0.1])\r\n\tby mx.${trip.domain} (Postfix) with ESMTP id ${id}\r\n\tfor <${trip.to}>; ${utcStamp(trip.at)}`,
    signed(trip.domain, 'mail', SIGNED_FIELDS, `${id} dkim`, '\t'),
    `X-Virus-Scanned: Debian amavisd-new at mx.${trip.domain}`,
    `Received: from [192.168.1.17] (cpe-203-0-113-84.example.test [203.0.113.84])\r\n\t(using TLSv1.3 with cipher TLS_AES_128_GCM_SHA256 (128/128 bits)\r\n\t key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256)\r\n\t(No client certificate requested)\r\n\tby mx.${trip.domain} (Postfix) with ESMTPSA id ${id.slice(1)}4\r\n\tfor <${trip.to}>; ${utcStamp(trip.at)}`,
    `Message-ID: <${machineId(id).toLowerCase()}@${trip.domain}>`,
    'MIME-Version: 1.0',
    'User-Agent: Mozilla Thunderbird',
    ...trip.own,
    ...answering(trip),
    'Content-Language: en-US',
  ]
}

function yahoo(trip: Trip): readonly string[] {
  const id = hex(16, `yahoo ${trip.at}`)
  return [
    ...arrival(trip, { name: 'sonic311-25.consmr.mail.yahoo.test', ip: '192.0.2.131' }, 'ESMTPS'),
    signed(trip.domain, 's2048', SIGNED_FIELDS, `${id} dkim`, ' '),
    `X-SONIC-DKIM-SIGN: v=1; a=rsa-sha256; c=relaxed/relaxed; d=yahoo.test; s=s2048; t=${Math.trunc(trip.at / 1000)}; bh=${scribble(43, id)}=; h=X-Sonic-MF:Date:From:To:Subject:From:Subject; b=${signature(`${id} sonic`)}`,
    `X-YMail-OSG: ${folded(scribble(640, `${id} osg`), 76, ' ')}`,
    `X-Sonic-MF: <${trip.from.address}>`,
    `X-Sonic-ID: ${hex(8, id)}-${hex(4, `${id} 4`)}-49ab-a6d3-${hex(12, `${id} 12`)}`,
    `Received: from sonic.gate.mail.ne1.yahoo.test by sonic311.consmr.mail.bf2.yahoo.test with HTTP; ${utcStamp(trip.at)}`,
    ...trip.own,
    `Message-ID: <${trip.at % 100_000_000}.${trip.at % 9_999_991}.${trip.at}@mail.yahoo.test>`,
    ...answering(trip),
    'MIME-Version: 1.0',
    `References: <${trip.at % 100_000_000}.${trip.at % 9_999_991}.${trip.at}.ref@mail.yahoo.test>`,
    'X-Mailer: WebService/1.1.24562 YMailNovation',
    'Content-Length: 4180',
  ]
}

function proton(trip: Trip): readonly string[] {
  const id = hex(16, `proton ${trip.at}`)
  return [
    ...arrival(trip, { name: 'mail-4316.protonmail.test', ip: '192.0.2.16' }, 'ESMTPS'),
    signed(trip.domain, 'protonmail3', SIGNED_FIELDS, `${id} dkim`, '\t'),
    ...trip.own,
    `Message-ID: <${scribble(86, `${id} message`).replaceAll('/', '_').replaceAll('+', '-')}==@${trip.domain}>`,
    ...answering(trip),
    'Feedback-ID: 71842290:user:proton',
    `X-Pm-Message-ID: ${hex(32, id)}`,
    'MIME-Version: 1.0',
  ]
}

/** Empty where the mail is the first of its thread. */
function answering({ answers }: Trip): readonly string[] {
  return answers === '' ? [] : [`References: <${answers}>`, `In-Reply-To: <${answers}>`]
}

function machineId(of: string): string {
  const all = hex(32, `machine ${of}`).toUpperCase()
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-')
}
