import { readFileSync, readlinkSync } from 'node:fs';

/**
 * The running kernel and this process's id namespace: process ids are only comparable where both are the same.
 * Undefined where the system does not provide them: it is not Linux, or /proc belongs to another namespace.
 */
export function kernelName(): string | undefined {
  try {
    if (readlinkSync('/proc/self') !== String(process.pid)) return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

/**
 * The state of the process with an id: its start time (ids are reused, but not with the same start), an unknown
 * process, or none. A process that has ended but was not reaped counts as none.
 */
export function processState(pid: number): { readonly started: string } | 'some' | 'none' {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'none';
  }
  if (kernelName() === undefined) return 'some';
  try {
    // The program's name, in brackets, may contain anything; the state is the first field after it, the start time the
    // 20th.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return 'none';
    return fields[19] === undefined ? 'some' : { started: fields[19] };
  } catch {
    return 'some';
  }
}
