import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject, type TestProject } from './support.ts';

let project: TestProject;
beforeAll(async () => {
  project = copyProject();
  expect((await project.run('generate')).code).toBe(0);
});
afterAll(() => project.remove());

describe('preview', () => {
  test('writes one file that needs nothing else', async () => {
    const { code, err } = await project.run('preview', '-e', 'production', '--out', 'preview.html');
    expect([code, err]).toEqual([0, 'The page is in preview.html.\n']);
    const page = project.read('preview.html');
    expect(page).toContain('Fluxer messaging');
    expect(page).toContain('tail_sampling');
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).not.toContain('<script');
  });

  test('serves a page that follows generated/, until it is told to stop', async () => {
    const child = project.start('preview', '--port', '0');
    const [url] = (await once(child.stdout!, 'data')) as [Buffer];
    const address = String(url).trim();
    expect(await (await fetch(address)).text()).toContain('Fluxer messaging');
    const events = (await fetch(`${address}changes`)).body!.getReader();
    project.edit('generated/local/dashboards/dashboards/fluxer-messaging.json', '"Fluxer messaging"', '"Renamed"');
    expect(new TextDecoder().decode((await events.read()).value)).toContain('changed');
    expect(await (await fetch(address)).text()).toContain('Renamed');
    child.kill('SIGINT');
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  test('of what cannot be read serves nothing and says what is wrong', async () => {
    project.edit('generated/local/dashboards/dashboards/fluxer-messaging.json', '"version": "v5"', '"version": "v4"');
    const { code, err } = await project.run('preview', '--out', 'broken.html');
    expect(code).toBe(1);
    expect(err).toContain('artifact/schema');
  });
});
