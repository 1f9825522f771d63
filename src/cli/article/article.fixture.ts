// An article of our own, as plain text and as the page a newspaper would put around it. For the tests of reading and ingesting.

export const PARAGRAPHS = [
  'Harbour commissioner Nadia Okonkwo met the mayor of Bergen, Lars Haugen, on Tuesday to talk about the new ferry line to Scotland. The line would be the first between Norway and the United Kingdom since 2008.',
  'Okonkwo, who led the Nordic Shipping Council until last year, said the ferries would run from Bergen to Aberdeen three times a week. “We have waited long enough,” Haugen added.',
  'The University of Bergen has studied the route for the Ministry of Transport. Its economist Ingrid Solheim expects 90,000 passengers a year, most of them from Scotland and Germany.',
  'Not everyone is pleased. The Green Party fears for the fjords, and DNV, the ship inspector, has asked for cleaner engines. In Aberdeen, the harbour board has promised a new quay by 2027.',
];

export const TITLE = 'Bergen and Aberdeen plan a ferry';

export const AS_TEXT = `${TITLE}\n\nThe Coast Herald, 12 May 2025\n\n${PARAGRAPHS.join('\n\n')}\n`;

export const AS_PAGE = `<!doctype html><html lang="en"><head><title>${TITLE} | The Coast Herald</title>
<meta property="og:site_name" content="The Coast Herald">
<meta property="article:published_time" content="2025-05-12T06:30:00Z">
<link rel="canonical" href="https://herald.example/ferry">
<script type="application/ld+json">{"broken": </script></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/shop">Subscribe now for one krone</a></li></ul></nav></header>
<div id="cookie">We value your privacy. We and our 842 partners store cookies on your device. <button>Accept all</button></div>
<main><article><h1>${TITLE}</h1>
<p class="byline">By our staff</p>
${PARAGRAPHS.map((text, at) => `<p>${text.replace('Lars Haugen', '<b>Lars</b> <a href="/haugen">Haugen</a>')}</p>${at === 1 ? '<aside><h3>Read more</h3><ul><li><a href="/a">Ten beaches you must see before Olivia Trent does</a></li></ul></aside>' : ''}`).join('\n')}
<figure><img src="x.jpg" alt=""><figcaption>The quay. Photo: Petra Lindqvist</figcaption></figure>
</article></main>
<section class="related"><h2>Most read</h2><ul><li><a href="/1">Gordon Ashby wins the cup</a></li><li><a href="/2">What Velma Rusk wore</a></li></ul></section>
<footer><p>© 2025 The Coast Herald. All rights reserved. <a href="/terms">Terms</a></p></footer>
</body></html>`;
