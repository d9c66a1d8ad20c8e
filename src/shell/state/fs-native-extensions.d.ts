declare module 'fs-native-extensions' {
  /** Locks an open file for this file descriptor. Returns false if another one holds the lock; throws system errors. */
  export function tryLock(fd: number): boolean;
}
