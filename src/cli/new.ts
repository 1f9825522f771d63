// `new FOLDER`: a commented starter corpus that checks clean.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { LANGS, type Lang } from '../core/corpus.ts';
import { type Command, onlyOne, UsageError } from './command.ts';
import { slugOf } from './names/slug.ts';
import { starterCorpus } from './starter-corpus.ts';

const languagesFrom = (asked: unknown): readonly Lang[] => {
  if (typeof asked !== 'string') return ['en'];
  const named = asked.split(',').map((word) => word.trim());
  const languages = LANGS.filter((lang) => named.includes(lang));
  if (languages.length === 0 || languages.length !== new Set(named).size)
    throw new UsageError(`--languages are among ${LANGS.join(', ')}, with commas between`);
  return languages;
};

export const newCommand: Command = {
  name: 'new',
  usage: 'FOLDER [--title TEXT] [--publisher TEXT] [--languages en,fr]',
  does: 'a commented starter corpus that checks clean',
  options: {
    title: { type: 'string' },
    publisher: { type: 'string' },
    languages: { type: 'string' },
    json: { type: 'boolean' },
  },
  run(positionals, { title, publisher, languages, json }) {
    const folder = onlyOne(positionals, 'FOLDER');
    if (existsSync(folder) && readdirSync(folder).length > 0) throw new UsageError(`${folder} is not empty`);
    const name = basename(resolve(folder));
    const titled = typeof title === 'string' ? title : name;
    const files = starterCorpus(
      slugOf(titled) || slugOf(name) || 'corpus',
      titled,
      typeof publisher === 'string' ? publisher : 'Your name',
      languagesFrom(languages),
    );
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const paths = Object.keys(files).map((path) => join(folder, path));
    if (json) console.log(JSON.stringify({ ok: true, files: paths }));
    else console.log([...paths.map((path) => `wrote ${path}`), `Edit them, then: check ${folder}`].join('\n'));
    return 0;
  },
};
