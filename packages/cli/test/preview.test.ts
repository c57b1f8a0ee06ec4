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
  test('writes one file without dependencies', async () => {
    const { code, err } = await project.run('preview', '-e', 'production', '--out', 'preview.html');
    expect([code, err]).toEqual([0, 'The page is in preview.html.\n']);
    const page = project.read('preview.html');
    expect(page).toContain('Fluxer messaging');
    expect(page).toContain('tail_sampling');
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).not.toContain('<script');
  });

  test('writes a folder of pages, one per dashboard, that link to each other', async () => {
    const { code, err } = await project.run('preview', '-e', 'production', '--out', 'pages');
    expect([code, err]).toEqual([0, 'The pages are in pages: open index.html.\n']);
    expect(project.read('pages/index.html')).toContain('href="dashboard-fluxer-messaging.html"');
    expect(project.read('pages/dashboard-fluxer-messaging.html')).toContain('<span class="sample">');
    expect(project.read('pages/stack.html')).toContain('clickhouse/clickhouse-server');
  });

  test('says once that the server cannot answer, and draws samples', async () => {
    project.env.SIGNOZ_URL = 'http://127.0.0.1:1';
    project.env.SIGNOZ_API_KEY = 'a-key-of-the-test';
    const { code, err } = await project.run('preview', '-e', 'local', '--data', '--out', 'data.html');
    expect(code).toBe(1);
    expect(err.match(/cannot answer/g)).toHaveLength(1);
    const page = project.read('data.html');
    expect(page).toContain('http://127.0.0.1:1 cannot answer');
    expect(page).toContain('<span class="sample">');
    expect(page).not.toContain('class="failed"');
  });

  test('serves a page that follows generated/, until it is stopped', async () => {
    const child = project.start('preview', '--port', '0');
    const [url] = (await once(child.stdout!, 'data')) as [Buffer];
    const address = String(url).trim();
    expect(await (await fetch(address)).text()).toContain('Fluxer messaging');
    const events = (await fetch(`${address}changes`)).body!.getReader();
    project.edit('generated/local/dashboards/dashboards/fluxer-messaging.json', '"Fluxer messaging"', '"Renamed"');
    expect(new TextDecoder().decode((await events.read()).value)).toContain('changed');
    expect(await (await fetch(address)).text()).toContain('Renamed');
    const dashboard = await fetch(`${address}dashboard-fluxer-messaging.html`);
    expect(await dashboard.text()).toContain('<h1>Renamed</h1>');
    expect((await fetch(`${address}dashboard-none.html`)).status).toBe(404);
    child.kill('SIGINT');
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  test('with unreadable files serves nothing and says what is wrong', async () => {
    project.edit('generated/local/dashboards/dashboards/fluxer-messaging.json', '"version": "v5"', '"version": "v4"');
    const { code, err } = await project.run('preview', '--out', 'broken.html');
    expect(code).toBe(1);
    expect(err).toContain('artifact/schema');
  });
});
