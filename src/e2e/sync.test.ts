// A corpus from somebody else's server, in a reader's browser: subscribe, update, go back, and be kept current by the alarm, while a page
// stays open. The server is the publisher's own `serve`, what it serves is made by the publisher's own code.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWhole } from '../cli/pack-folder.ts';
import { type StaticServer, startStaticServer } from '../cli/static-server.ts';
import { keyFragment } from '../core/channel/keys.ts';
import { CHANNEL_FILE, partFile } from '../core/channel/make.ts';
import { ACTIVE, RESERVE } from '../core/channel.fixture.ts';
import { ALL_NAMES, ID, nameOf, version } from '../extension/sync/fault-versions.fixture.ts';
import { BROWSERS, openBrowser } from './browsers.ts';
import { type Driver, until, type View } from './driver.ts';
import { ask, letADayPass } from './library.ts';
import { hover, painted, popoverSaying, settled } from './reader.ts';
import { type Site, serve } from './site.ts';

const PAGE = `<!doctype html><html lang="en"><title>Harbour news</title>
<p>Mark Carney came to London by ship.</p>
${ALL_NAMES.map((name) => `<p>The ${name} left the harbour at dawn.</p>`).join('\n')}</html>`;

describe.each(BROWSERS)('a corpus from a channel in %s', (name) => {
  let driver: Driver;
  let site: Site;
  let server: StaticServer;
  let options: View;
  let folder: string;
  let address: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sidelight-channel-'));
    server = await startStaticServer(folder);
    address = server.url + CHANNEL_FILE + keyFragment([ACTIVE.publicKey, RESERVE.publicKey]);
    site = await serve(() => ({ body: PAGE }));
    driver = await openBrowser(name);
    options = await driver.openView('popup.html');
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const publish = async (n: number): Promise<void> => {
    const { parts, bytes } = await version(n, Date.now());
    for (const part of parts) writeWhole(join(folder, partFile(part.sha256)), part.bytes);
    writeWhole(join(folder, CHANNEL_FILE), bytes);
  };

  it('is subscribed to, updated, gone back from and kept current, while a page stays open', {
    timeout: 120_000,
  }, async () => {
    await publish(1);
    const page = await driver.newPage();
    await page.goto(site.url);
    const ferries = async () =>
      (await painted(page)).map(({ text }) => text).filter((text) => text.startsWith('Ferry'));
    const shows = (n: number) =>
      until(`${nameOf(n)} alone to be painted`, async () => (await ferries()).join() === nameOf(n), 20_000);
    await settled(page, 2);
    expect(await ferries()).toEqual([]);
    await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));

    const preview = await ask(options, 'previewChannel', { address });
    expect(preview).toMatchObject({ corpus: ID, signed: true, version: 1, standing: 'nothing' });
    expect(preview.fingerprints).toHaveLength(2);
    const first = await ask(options, 'subscribe', { address, corpus: ID, unsigned: false });
    expect(first).toMatchObject({ kind: 'idle', memory: { outcome: { kind: 'updated', version: 1 } } });
    await shows(1);
    await hover(page, nameOf(1));
    await popoverSaying(driver, page, nameOf(1));
    await page.keyboard.press('Escape');

    expect(await ask(options, 'checkNow', { corpus: ID })).toMatchObject({ memory: { outcome: { kind: 'current' } } });

    await publish(2);
    expect(await ask(options, 'checkNow', { corpus: ID })).toMatchObject({
      kind: 'idle',
      memory: { outcome: { kind: 'updated', from: 1, version: 2, changes: { added: 1, changed: 0, removed: 1 } } },
    });
    await shows(2);
    // the popup says how it stands, and follows while it is open
    await until('the popup to tell the update', async () =>
      (await options.evaluate(() => document.querySelector('.popup-sync')?.textContent ?? '')).includes(
        ': Updated to version 2',
      ),
    );

    await ask(options, 'rollBack', { corpus: ID });
    await shows(1);
    expect((await ask(options, 'listCorpora', {})).rows.find(({ id }) => id === ID)).toMatchObject({
      version: 1,
      held: true,
      previous: { version: 2 },
    });
    expect(await ask(options, 'checkNow', { corpus: ID })).toMatchObject({ memory: { outcome: { kind: 'current' } } });
    await shows(1);

    await publish(3);
    await letADayPass(options, ID);
    await driver.stopBackground();
    await shows(3);

    expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true);
    await ask(options, 'removeCorpus', { corpus: ID });
    await until('no ferry to be painted', async () => (await ferries()).length === 0);
    await settled(page, 2);
    // Firefox says so of whatever a background that we stopped was just telling
    const complaints = (await driver.complaints()).filter((one) => !/after context unloaded/.test(one));
    expect(complaints).toEqual([]);
    await page.close();
  });
});
