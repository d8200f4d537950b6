// Metrics as CloudWatch reads them from a log line (embedded metric format): how a function is doing, by operator.

export type Metrics = (values: Readonly<Record<string, number>>) => void

export const NAMESPACE = 'ShipCaptainCrew'

/** `write`: one line to the function's standard output. */
export function emfMetrics(operator: string, wall: () => Date, write: (line: string) => void): Metrics {
  return (values) => {
    const Metrics = Object.keys(values).map((Name) => ({ Name }))
    const CloudWatchMetrics = [{ Namespace: NAMESPACE, Dimensions: [['operator']], Metrics }]
    write(JSON.stringify({ _aws: { Timestamp: wall().getTime(), CloudWatchMetrics }, operator, ...values }))
  }
}
