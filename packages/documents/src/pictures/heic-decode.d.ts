declare module 'heic-decode' {
  /** Upright, four bytes a pixel. */
  export default function decode(input: {
    buffer: Uint8Array
  }): Promise<{ width: number; height: number; data: Uint8ClampedArray }>
}
