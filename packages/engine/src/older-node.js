// What Node has from 26 on. 22 and 24 run definitions as well, and get it from here.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
