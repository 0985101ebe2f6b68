import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {describe, expect, it} from 'vitest';
import {reconcilerFor} from '../../source/build/reconciler.ts';

const path = createRequire(import.meta.url)
  .resolve('react-reconciler')
  .replace(/index\.js$/, 'cjs/react-reconciler.production.js');
const text = await readFile(path, 'utf8');
const host = 'supportsMutation: true, supportsHydration: false, supportsMicrotasks: true';
const called = ['createContainer', 'updateContainer'];

// What it then does stands in plugins.test.ts: it draws the same.
describe('the reconciler for Ink', () => {
  it('is without what its host does not support and does not call', async () => {
    const code = await reconcilerFor(host, called, text, path);
    expect(code.length).toBeLessThan(0.87 * text.length);
    expect(code).toContain('createContainer');
    for (const gone of [
      'hydrateInstance',
      'cloneInstance',
      'acquireSingleton',
      'createHydrationContainer',
      'focusWithin',
    ])
      expect(code).not.toContain(gone);
  });

  it('keeps what its host does support', async () => {
    const hydrating = host.replace('supportsHydration: false', 'supportsHydration: true');
    expect(await reconcilerFor(hydrating, called, text, path)).toContain('hydrateInstance');
    const single = `${host}, supportsSingletons: true`;
    expect(await reconcilerFor(single, called, text, path)).toContain('acquireSingleton');
  });

  it('fails where the code is built in another way', async () => {
    const refused = async (changed: string, why: string): Promise<void> => {
      expect(changed).not.toBe(text);
      await expect(reconcilerFor(host, called, changed, path)).rejects.toThrow(why);
    };
    await refused(text.replace('function ($$$config) {', '($$$config) => {'), 'not there');
    await refused(text.replace('supportsHydration = $$$config', 'supportsHydration = $config'), 'not there');
    await refused(text.replace('isHydrating = !1,', 'isHydrating = 0,'), 'not there');
    await refused(
      text.replace('function beginWork(', 'isHydrating = !0; function beginWork('),
      'isHydrating',
    );
    await expect(reconcilerFor(host, ['createRoot'], text, path)).rejects.toThrow('no createRoot');
    await expect(reconcilerFor('', called, text, path)).rejects.toThrow('supports');
  });
});
