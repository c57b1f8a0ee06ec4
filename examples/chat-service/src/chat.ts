import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  attributes,
  createLogger,
  instruments,
  receiving,
  sending,
  typeOf,
  withSpan,
} from '@signoz-as-code/instrumentation';
import { startQueue } from './queue.ts';

export type ChannelType = 'text' | 'voice' | 'direct' | 'group';

export interface NewMessage {
  readonly channel: string;
  readonly type: ChannelType;
  readonly content: string;
}

/** Too long, or empty: the caller's fault. */
export class MessageRefused extends Error {
  override readonly name = 'MessageRefused';
}

const logger = createLogger({ name: 'chat' });
const pattern = 'channel.{id}.message';

const queue = startQueue((message) =>
  receiving({ subject: message.subject, pattern }, message.headers, async () => {
    const { id } = JSON.parse(message.body) as { readonly id: string };
    await store('SELECT');
    logger.info({ [attributes.messageId]: id }, 'message delivered');
  }),
);

/** Stores a message and publishes it; returns its id. */
export async function sendMessage({ channel, type, content }: NewMessage): Promise<string> {
  const started = performance.now();
  const id = randomUUID();
  const about = { [attributes.channelId]: channel, [attributes.messageId]: id, [attributes.channelType]: type };
  try {
    await withSpan('sendMessage', about, async () => {
      if (content === '' || content.length > 4_000) throw new MessageRefused(`${content.length} characters`);
      await store('INSERT');
      const subject = `channel.${channel}.message`;
      sending({ subject, pattern }, new Map(), (headers) => queue.publish(subject, JSON.stringify({ id }), headers));
      logger.info(about, 'message sent');
    });
  } catch (error) {
    instruments.errors.add(1, { [attributes.errorType]: typeOf(error) });
    logger.error({ err: error }, 'message refused');
    throw error;
  }
  const kind = { [attributes.channelType]: type };
  instruments.messagesSent.add(1, kind);
  instruments.messageSize.record(Buffer.byteLength(content), kind);
  instruments.messageSendDuration.record((performance.now() - started) / 1_000, kind);
  return id;
}

/** Waits until every published message is delivered. */
export const drain = (): Promise<void> => queue.drain();

/** Represents a Cassandra query, whose driver has its own instrumentation; the metric is the service's own. */
async function store(operation: 'INSERT' | 'SELECT'): Promise<void> {
  const started = performance.now();
  const pool = { [attributes.connectionState]: 'used' } as const;
  instruments.databaseConnections.add(1, pool);
  try {
    await withSpan(operation, { [attributes.dbSystem]: 'cassandra', [attributes.dbOperation]: operation }, () =>
      setTimeout(1),
    );
  } finally {
    instruments.databaseConnections.add(-1, pool);
    instruments.cassandraQueryDuration.record((performance.now() - started) / 1_000, {
      [attributes.dbOperation]: operation,
    });
  }
}
