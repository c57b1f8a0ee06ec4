import { expect, it } from 'vitest';
import { concernOf, type Kind, type KindContext, type Live, liveConcernOf, makePlan, planText } from '../src/index.ts';

const owner = { project: 'p', environment: 'e' };
const live = (id: string): Live => ({ id, key: undefined, title: id, spec: {} });

/** A kind whose server contains the result of `read`; `seen` gets its input. */
function kindOf(
  name: string,
  read: () => Promise<readonly Live[]>,
  seen?: (context: KindContext<string>) => void,
): Kind<string> {
  return {
    name,
    folder: `${name}s`,
    titleField: 'called',
    after: name === 'lamp' ? ['room'] : [],
    format: { schema: { type: 'object' } },
    shape: () => ({ normalize: ({ spec }) => spec }),
    live: (context) => {
      seen?.(context);
      const refused = async () => {
        throw new Error('nothing is written here');
      };
      return { read, create: refused, update: refused, delete: refused };
    },
  };
}
const reached = { connect: () => 'a client', unplanned: () => undefined };
const artifact = (path: string, content: string) => ({ path, content, source: 'a.ts', file: `generated/${path}` });

it('the artifacts of a concern are the resources of its kinds, by their folders and title fields', () => {
  const house = liveConcernOf('house', [kindOf('room', async () => []), kindOf('lamp', async () => [])], reached);
  const files = ['rooms/hall.json', 'lamps/desk.json', 'rooms/attic/box.json', 'other/x.json', 'lamps/readme.md'];
  const resources = house.resources(files.map((path) => artifact(path, JSON.stringify({ called: path }))));
  expect(resources.map(({ kind, key, title }) => [kind, key, title])).toEqual([
    ['room', 'hall', 'rooms/hall.json'],
    ['lamp', 'desk', 'lamps/desk.json'],
  ]);
  expect(files.map((path) => house.formats.filter(({ matches }) => matches(path)).length)).toEqual([1, 1, 0, 0, 0]);
});

it('a kind may have the folder of the concern itself', () => {
  const house = liveConcernOf('house', [{ ...kindOf('room', async () => []), folder: '.' }], reached);
  const resources = house.resources(['hall.json', 'other/x.json'].map((path) => artifact(path, '{"called":"Hall"}')));
  expect(resources.map(({ kind, key }) => [kind, key])).toEqual([['room', 'hall']]);
});

it('a kind sees the last read of another kind, and reads it only if there is none', async () => {
  let reads = 0;
  let context: KindContext<string> | undefined;
  const room = kindOf('room', async () => {
    reads += 1;
    return [live(`hall ${reads}`)];
  });
  const lamp = kindOf(
    'lamp',
    async () => [],
    (own) => {
      context = own;
    },
  );
  const house = liveConcernOf('house', [room, lamp], reached);
  const desired = [{ kind: 'room', key: 'hall', spec: {}, title: 'Hall', source: 'a.ts' }];
  const providers = house.providers({ owner, endpoints: {}, secrets: () => undefined, desired });
  const own = context as KindContext<string>;
  expect(providers.map(({ kind, after }) => [kind, after])).toEqual([
    ['room', []],
    ['lamp', ['room']],
  ]);
  expect([own.client, own.wanted('room'), own.wanted('lamp'), own.seen('room')]).toEqual(['a client', desired, [], []]);
  expect(await own.known('room')).toEqual([live('hall 1')]);
  expect(await own.known('room')).toEqual([live('hall 1')]);
  await providers[0]?.read();
  expect(own.seen('room')).toEqual([live('hall 2')]);
  expect(await own.known('room')).toEqual([live('hall 2')]);
  expect(await own.again('room')).toEqual([live('hall 3')]);
});

it('without a server nothing is connected', () => {
  const connect = () => {
    throw new Error('connected');
  };
  const house = liveConcernOf('house', [kindOf('room', async () => [])], { connect, unplanned: () => 'no server' });
  expect(house.providers({ owner, endpoints: {}, secrets: () => undefined, desired: [] })).toEqual([]);
  expect(house.unplanned?.({})).toBe('no server');
});

it('a kind that plan and apply do not know is an error, unless no artifact of it is read', () => {
  const house = liveConcernOf('house', [kindOf('room', async () => [])], reached);
  const lamp = { kind: { name: 'lamp', folder: 'lamps' }, codes: {}, check: () => undefined, compile: () => ({}) };
  expect(() => concernOf(house, [lamp], { schemas: { kinds: {}, definitions: {} } })).toThrow(
    'the live side of house has no lamp: add it to live.ts too',
  );
});

it("a plan has the effects of its changes, the most severe first, with their kinds' names", async () => {
  const [flooded, dark, dusty] = [
    { name: 'flooded', weight: 9, summary: ['floods a room', 'flood rooms'] },
    { name: 'dark', weight: 3, summary: ['switches off a lamp', 'switch off lamps'] },
    { name: 'dusty', weight: 5, summary: ['leaves dust', 'leave dust'] },
  ] as const;
  const having = (kind: Kind<string>, effect: string, effects: Kind<string>['effects']): Kind<string> => ({
    ...kind,
    ...(effects === undefined ? {} : { effects }),
    shape: () => ({ normalize: ({ spec }) => spec, impact: () => [{ effect, text: `it is ${effect}` }] }),
  });
  const lamp = having(
    kindOf('lamp', async () => []),
    'dark',
    [dark, dusty],
  );
  const room = having(
    kindOf('room', async () => []),
    'flooded',
    [flooded],
  );
  const desired = ['lamp', 'room'].map((kind) => ({ kind, key: 'a', spec: {}, title: 'A', source: 'a.ts' }));
  const providers = liveConcernOf('house', [lamp, room], reached).providers({
    owner,
    endpoints: {},
    secrets: () => undefined,
    desired,
  });
  const { plan } = await makePlan({ owner, resources: desired, providers });
  expect(plan.effects?.map(({ name }) => name)).toEqual(['flooded', 'dark']);
  expect(planText(plan, { color: false, width: 80 } as never)).toContain(
    '1 change floods a room · 1 change switches off a lamp',
  );
});
