import { errorStatus, type Marker, markerAttribute, proofName, type Signal } from './marker.ts';

/** One field of a protobuf message, encoded. */
type Field = Buffer;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

function bytes(number: number, value: Buffer | string): Field {
  const content = typeof value === 'string' ? Buffer.from(value) : value;
  return Buffer.concat([varint((number << 3) | 2), varint(content.length), content]);
}

function message(number: number, ...fields: readonly Field[]): Field {
  return bytes(number, Buffer.concat(fields));
}

function whole(number: number, value: number): Field {
  return Buffer.concat([varint(number << 3), varint(value)]);
}

function fixed64(number: number, value: bigint): Field {
  const content = Buffer.alloc(8);
  content.writeBigUInt64LE(value);
  return Buffer.concat([varint((number << 3) | 1), content]);
}

function double(number: number, value: number): Field {
  const content = Buffer.alloc(8);
  content.writeDoubleLE(value);
  return Buffer.concat([varint((number << 3) | 1), content]);
}

function attribute(number: number, key: string, value: string): Field {
  return message(number, bytes(1, key), message(2, bytes(1, value)));
}

/**
 * The same telemetry as {@link jsonBodies}, as requests of OTLP/gRPC. Field numbers are those of opentelemetry-proto
 * v1.
 */
export function protobufBodies({ trace, span, at }: Marker): Readonly<Record<Signal, Buffer>> {
  const traceId = Buffer.from(trace, 'hex');
  const spanId = Buffer.from(span, 'hex');
  const request = (...items: readonly Field[]): Buffer =>
    message(
      1,
      message(1, attribute(1, 'service.name', proofName)),
      message(2, message(1, bytes(1, proofName)), ...items),
    );
  return {
    traces: request(
      message(
        2,
        ...[bytes(1, traceId), bytes(2, spanId), bytes(5, proofName), whole(6, 1)],
        ...[fixed64(7, at), fixed64(8, at + 1_000_000n), message(15, whole(3, errorStatus))],
      ),
    ),
    metrics: request(
      message(
        2,
        ...[bytes(1, proofName), bytes(3, '1')],
        message(5, message(1, attribute(7, markerAttribute, trace), fixed64(3, at), double(4, 1))),
      ),
    ),
    logs: request(
      message(
        2,
        ...[fixed64(1, at), whole(2, 9), bytes(3, 'INFO'), message(5, bytes(1, proofName))],
        ...[bytes(9, traceId), bytes(10, spanId), fixed64(11, at)],
      ),
    ),
  };
}
