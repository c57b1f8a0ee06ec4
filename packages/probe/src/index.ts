export { type Ask, asker } from './ask.ts';
export { type Marker, newMarker, type Signal, signals } from './marker.ts';
export { awaitArrival, missing, type Patience } from './prove.ts';
export { postHttp, type Refusal, reasonOf, sendGrpc, sendHttp } from './send.ts';
