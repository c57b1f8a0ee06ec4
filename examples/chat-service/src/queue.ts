/** What crosses the queue: only bytes and headers. It represents NATS, whose `MsgHdrs` has these methods. */
interface Message {
  readonly subject: string;
  readonly body: string;
  readonly headers: Map<string, string>;
}

type Handler = (message: Message) => Promise<void>;

export interface Queue {
  publish(subject: string, body: string, headers: Map<string, string>): void;
  /** Handles the messages published so far, and resolves when all of them are done. */
  drain(): Promise<void>;
}

/**
 * Hands messages to `handler` one by one. The loop starts here, outside every request, so that the handler only gets
 * the trace context of the headers, as over a network.
 */
export function startQueue(handler: Handler): Queue {
  const waiting: string[] = [];
  let wake: () => void = () => undefined;
  let idle: () => void = () => undefined;
  let busy = false;
  const loop = async (): Promise<void> => {
    for (;;) {
      const next = waiting.shift();
      if (next === undefined) {
        busy = false;
        idle();
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      const { subject, body, headers } = JSON.parse(next) as Omit<Message, 'headers'> & { headers: [string, string][] };
      await handler({ subject, body, headers: new Map(headers) });
    }
  };
  void loop();
  return {
    publish: (subject, body, headers) => {
      waiting.push(JSON.stringify({ subject, body, headers: [...headers] }));
      busy = true;
      wake();
    },
    drain: async () => {
      if (!busy) return;
      await new Promise<void>((resolve) => {
        idle = resolve;
      });
    },
  };
}
