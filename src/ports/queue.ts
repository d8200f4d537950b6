// Work that is put off to another function, and kept until it is done there.

export interface Queue {
  readonly put: (message: object) => Promise<void>
}
