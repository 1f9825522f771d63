// A small sound corpus for tests, written to a folder of its own that goes away again.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const CORPUS = `id: harbour
title: The harbour
description: Who runs the harbour.
publisher: The Gazette
languages: [en]
topics:
  - { id: people, name: People }
relations:
  - { id: leads, label: leads, inverse: led by }
`;

export const SOURCE = `id: article
title: A new head for the harbour
publisher: The Gazette
date: 2024-05-06
lang: en
passages:
  - { n: 1, text: Ada Brandt was named head of the harbour board. }
  - { n: 2, text: The board has six members. }
`;

export const PERSON = `id: ada-brandt
kind: person
name: Ada Brandt
description: Head of the harbour board
summary: >-
  Ada Brandt runs the harbour board. She was named in 2024.
topics: [people]
aliases:
  - Ada Brandt
  - { text: Brandt, role: surname }
facts:
  - { text: She was named head of the board., from: article#1, date: 2024-05 }
relations:
  - { leads: harbour-board, from: article#1 }
`;

export const BOARD = `id: harbour-board
kind: organisation
name: Harbour Board
description: It runs the harbour
summary: The board runs the harbour. It has six members.
aliases: [Harbour Board]
facts:
  - { text: It has six members., from: article#2 }
`;

export const SOUND: Readonly<Record<string, string | Uint8Array>> = {
  'corpus.yaml': CORPUS,
  'sources/article.yaml': SOURCE,
  'entities/ada-brandt.yaml': PERSON,
  'entities/harbour-board.yaml': BOARD,
};

/** Runs `use` with a folder that holds `files`; the folder is gone afterwards. */
export const withFolder = async <T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => T | Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-corpus-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
