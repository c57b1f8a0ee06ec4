import { readFileSync, readlinkSync } from 'node:fs';

/**
 * The running kernel and the namespace of process ids that this process is in: ids of processes say something only
 * where both are the same. Undefined where the system does not tell: it is not Linux, or /proc is that of another
 * namespace.
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
 * What is known of the process of an id: when it started (ids are used again, and with the start they are not), that
 * there is some process, or none. A process that has ended and that nobody has asked about yet is none.
 */
export function processState(pid: number): { readonly started: string } | 'some' | 'none' {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'none';
  }
  if (kernelName() === undefined) return 'some';
  try {
    // The name of the program, in brackets, may hold anything; the state is the first field after it, the start the 20th.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return 'none';
    return fields[19] === undefined ? 'some' : { started: fields[19] };
  } catch {
    return 'some';
  }
}
