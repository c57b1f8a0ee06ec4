// JavaScript, for the same reason as bin.js. In a separate thread: the project's code runs here, and can only end this
// thread.
import { enableCompileCache } from 'node:module';

enableCompileCache();
// Where TypeScript, or what strips its types, is new in Node, each thread would say so. Not by an option: a thread that has
// options of its own takes none of those for the process, like --max-old-space-size, which this one may have.
const { emitWarning } = process;
process.emitWarning = (warning, type, ...rest) => {
  const name = typeof type === 'object' ? type?.type : type;
  if (name !== 'ExperimentalWarning') emitWarning(warning, type, ...rest);
};
await import('../older-node.js');
await import('./worker.ts');
