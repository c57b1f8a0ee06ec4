// Features of Node 26 that 22 and 24, which also run definitions, get from here.
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
