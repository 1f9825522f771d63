// Which of the six hues a topic group is shown in: the same everywhere, without knowing the other topics.
// Colour is never the only sign: the topic's name or the kind's mark always stands beside it.

export const HUES = 6;

/** 0 to 5, from the id alone. 65 keeps the bundled corpus’s six topics apart; more topics than hues must share. */
export const topicHue = (topic: string): number => {
  let sum = 0;
  for (let i = 0; i < topic.length; i++) sum = (Math.imul(sum, 65) + topic.charCodeAt(i)) >>> 0;
  return sum % HUES;
};

/** The reader's colour for its corpus, else its first topic's. */
export const hueOf = (one: {
  readonly hue?: number;
  readonly topics: readonly (string | { readonly id: string })[];
}): number => {
  const [topic = ''] = one.topics;
  return one.hue ?? topicHue(typeof topic === 'string' ? topic : topic.id);
};
