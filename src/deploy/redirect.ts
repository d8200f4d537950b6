// The distribution's own function: a page that leads to another one is answered 301. It runs in CloudFront, so it is old JavaScript.

export const REDIRECT = `function handler(event) {
  var response = event.response
  var to = response.headers['x-amz-meta-redirect']
  if (to && response.statusCode === 200) {
    response.statusCode = 301
    response.statusDescription = 'Moved Permanently'
    response.headers.location = { value: to.value }
  }
  delete response.headers['x-amz-meta-redirect']
  return response
}
`
