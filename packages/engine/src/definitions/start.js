// JavaScript, for the same reason as bin.js. In a separate thread: the project's code runs here, and can only end this
// thread.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('../older-node.js');
await import('./worker.ts');
