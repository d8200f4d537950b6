// A mail from Outlook: Microsoft's servers seal it, judge it, and say so at length in fields of their own.
import { arrival } from './gmail-inbox.ts'
import { folded, hex, scribble, signature, signed, type Trip, utcStamp } from './signs.ts'

const SIGNED_FIELDS = 'From:Date:Subject:Message-ID:Content-Type:MIME-Version:X-MS-Exchange-SenderADCheck'

export function microsoft(trip: Trip): readonly string[] {
  const id = hex(16, `exchange ${trip.at}`)
  const [near, far] = [`DM6PR07MB${id.slice(0, 4)}`, `BY5PR07MB${id.slice(4, 8)}`].map((name) => name.toUpperCase())
  const [answered] = /^[^@]*/.exec(trip.answers) ?? []
  return [
    ...arrival(trip, { name: 'nam12-bn8-obe.outbound.protection.outlook.test', ip: '192.0.2.93' }, 'ESMTPS'),
    ...sealed(trip, id),
    hop(`${near}.namprd07.prod.outlook.test`, `${far}.namprd07.prod.outlook.test`, id, trip),
    hop(`${near}.namprd07.prod.outlook.test`, `${near}.namprd07.prod.outlook.test`, `${id} b`, trip),
    ...trip.own,
    'Thread-Topic: Crew',
    `Thread-Index: Adx${scribble(answered === '' ? 29 : 59, `${id} index`)}`,
    `Message-ID: <${near}${hex(12, `${id} message`).toUpperCase()}@${near}.namprd07.prod.outlook.test>`,
    ...(trip.answers === '' ? [] : [`References: <${trip.answers}>`, `In-Reply-To: <${trip.answers}>`]),
    'Accept-Language: en-US',
    'Content-Language: en-US',
    'X-MS-Has-Attach:',
    'X-MS-TNEF-Correlator:',
    ...judged(trip, id),
    'MIME-Version: 1.0',
    `X-OriginatorOrg: ${trip.domain}`,
    ...tenancy(trip, id),
  ]
}

function sealed({ domain }: Trip, id: string): readonly string[] {
  return [
    `ARC-Seal: i=1; a=rsa-sha256; s=arcselector10001; d=microsoft.com; cv=none;\r\n b=${signature(`${id} seal`)}`,
    `ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=microsoft.com;\r\n s=arcselector10001;\r\n h=From:Date:Subject:Message-ID:Content-Type:MIME-Version:X-MS-Exchange-AntiSpam-MessageData-ChunkCount:X-MS-Exchange-AntiSpam-MessageData-0;\r\n bh=${scribble(43, id)}=;\r\n b=${signature(`${id} arc`)}`,
    `ARC-Authentication-Results: i=1; mx.microsoft.com 1; spf=pass\r\n smtp.mailfrom=${domain}; dmarc=pass action=none header.from=${domain};\r\n dkim=pass header.d=${domain}; arc=none`,
    signed(domain, 'selector2', SIGNED_FIELDS, `${id} dkim`, ' '),
  ]
}

function hop(from: string, by: string, of: string, { at }: Trip): string {
  return `Received: from ${from} (2001:db8:5:${hex(4, of)}::${hex(2, `${of} 2`)})\r\n by ${by} (2001:db8:a03:${hex(4, `${of} 4`)}::${hex(2, `${of} 1`)}) with Microsoft SMTP\r\n Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id\r\n 15.20.9478.4; ${utcStamp(at)}`
}

function judged({ domain }: Trip, id: string): readonly string[] {
  const rules = Array.from({ length: 11 }, (_, nth) => `(${10_000 + Number.parseInt(hex(6, `${id} ${nth}`), 16)})`)
  return [
    `authentication-results: dkim=none (message not signed)\r\n header.d=none;dmarc=none action=none header.from=${domain};`,
    'x-ms-publictraffictype: Email',
    'x-ms-traffictypediagnostic: DM6PR07MB4155:EE_|BY5PR07MB7003:EE_',
    `x-ms-office365-filtering-correlation-id: ${hex(8, id)}-${hex(4, `${id} 4`)}-4d0b-${hex(4, `${id} c`)}-08dec3b1a9f0`,
    'x-ms-exchange-senderadcheck: 1',
    'x-ms-exchange-antispam-relay: 0',
    'x-microsoft-antispam: BCL:0;ARA:13230040|376014|1800799024|366016|38070700021|8096899003;',
    `x-microsoft-antispam-message-info: ${encoded(1200, `${id} info`)}`,
    `x-forefront-antispam-report: CIP:255.255.255.255;CTRY:;LANG:en;SCL:1;SRV:;IPV:NLI;SFV:NSPM;H:DM6PR07MB4155.namprd07.prod.outlook.test;PTR:;CAT:NONE;SFS:${rules.join('')};DIR:OUT;SFP:1102;`,
    'x-ms-exchange-antispam-messagedata-chunkcount: 1',
    `x-ms-exchange-antispam-messagedata-0: ${encoded(2000, `${id} data`)}`,
  ]
}

/** Exchange writes its own notes as encoded words. */
function encoded(length: number, of: string): string {
  return (scribble(length, of).match(/.{1,58}/g) ?? []).map((part) => `=?us-ascii?Q?${part}?=`).join('\r\n ')
}

function tenancy({ at }: Trip, id: string): readonly string[] {
  const tenant = `${hex(8, `${id} tenant`)}-${hex(4, id)}-4a3c-9d1e-${hex(12, id)}`
  const of = 'X-MS-Exchange-CrossTenant'
  return [
    'X-MS-Exchange-CrossTenant-AuthAs: Internal',
    `${of}-AuthSource: DM6PR07MB4155.namprd07.prod.outlook.test`,
    `${of}-Network-Message-Id: ${tenant}`,
    `${of}-originalarrivaltime: ${utcStamp(at).replace(' +0000', '')}.4410 (UTC)`,
    `${of}-fromentityheader: Hosted`,
    `${of}-id: ${tenant}`,
    `${of}-mailboxtype: HOSTED`,
    `${of}-userprincipalname: ${folded(scribble(124, `${id} principal`), 76, ' ')}`,
    'X-MS-Exchange-Transport-CrossTenantHeadersStamped: BY5PR07MB7003',
  ]
}
