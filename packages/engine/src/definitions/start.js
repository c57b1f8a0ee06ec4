// JavaScript, for the same reason as bin.js. In a thread of its own: code of the project runs here, and can end only this.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('../older-node.js');
await import('./worker.ts');
