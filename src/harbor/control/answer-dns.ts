// TXT records as a resolver answers them over HTTP, in the JSON of dns.google.
import { Hono } from 'hono'
import type { HarborWorld } from '../harbor-world.ts'

const NXDOMAIN = 3
const TXT = 16

export function dnsAnswers({ dns }: HarborWorld): Hono {
  return new Hono().get('/', (context) => {
    const name = context.req.query('name') ?? ''
    const texts = dns.txt(name)
    const Question = [{ name, type: TXT }]
    if (texts.length === 0) return context.json({ Status: NXDOMAIN, Question })
    return context.json({ Status: 0, Question, Answer: texts.map((data) => ({ name, type: TXT, TTL: 300, data })) })
  })
}
