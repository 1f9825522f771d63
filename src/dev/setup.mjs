// Brings the locked packages and, when asked, the browsers. Plain JavaScript: it must run on any Node, before anything is installed.
// Usage: node src/dev/setup.mjs [--browsers=chromium,firefox]
