// The client of a preview: it listens for changes and patches the page in place, so that the scroll position, focus,
// selection and open sections stay as they were. Only `pop serve` sends this; a built page has no script.
(() => {
  'use strict';
  const script = document.currentScript;
  // Where the pages begin; in the panel of an editor, that is below a secret.
  const base = new URL('..', script.src).pathname;
  const page = decodeURIComponent(location.pathname.slice(base.length));
  const panel = 'panel' in script.dataset;
  let version = script.dataset.version;
  let style = null;
  let news = null;
  let hidden = '';
  let source = null;
  let waiting = 0;

  // The strip at the foot of the page.
  const host = document.createElement('pop-preview');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = base + '_pop/preview.css';
  const strip = make('section', 'strip');
  strip.setAttribute('role', 'status');
  strip.hidden = true;
  const bar = make('aside', 'bar');
  bar.hidden = true;
  const notice = make('p', 'notice');
  notice.setAttribute('role', 'status');
  notice.hidden = true;
  root.append(sheet, notice, strip, bar);
  document.documentElement.append(host);

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text != null) element.textContent = text;
    return element;
  }

  // A message of the catalogue: text between backticks becomes code.
  function said(name, className, text) {
    const element = make(name, className);
    text.split('`').forEach((part, index) => element.append(index % 2 ? make('code', '', part) : part));
    return element;
  }

  function connect() {
    if (source || document.hidden) return;
    const query = new URLSearchParams({ page, version });
    source = new EventSource(base + '_pop/events?' + query.toString().replace(/\+/g, '%20'));
    source.onmessage = (event) => {
      notice.hidden = true;
      take(JSON.parse(event.data));
    };
    source.onerror = () => {
      disconnect();
      if (news) {
        notice.textContent = news.words.gone;
        notice.hidden = false;
      }
      waiting = setTimeout(connect, 600);
    };
  }

  function disconnect() {
    clearTimeout(waiting);
    if (source) source.close();
    source = null;
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);

  async function take(told) {
    news = told;
    if (style && style !== told.style) return location.reload();
    style = told.style;
    if (told.version !== version) await refresh();
    show();
    if (told.follow) follow(told.follow);
  }

  // Fetches the current page and patches the differences into this one.
  async function refresh() {
    const answer = await fetch(location.pathname, { cache: 'no-store' }).catch(() => null);
    if (!answer) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const anchor = anchored();
    const focus = document.activeElement && document.activeElement.id;
    document.title = fresh.title;
    attributes(document.documentElement, fresh.documentElement);
    morph(document.body, fresh.body);
    if (anchor && anchor.element.isConnected) {
      const moved = anchor.element.getBoundingClientRect().top - anchor.top;
      if (moved) scrollBy({ top: moved, behavior: 'instant' });
    } else if (anchor) {
      scrollTo({ top: anchor.scroll, behavior: 'instant' });
    }
    const lost = focus && document.activeElement === document.body && document.getElementById(focus);
    if (lost) lost.focus({ preventScroll: true });
    const own = fresh.querySelector('script[data-version]');
    if (own) version = own.dataset.version;
  }

  // The element at the top of the window, and its position.
  function anchored() {
    for (let y = 8; y < innerHeight; y += 24) {
      const element = document.elementFromPoint(innerWidth / 2, y);
      if (element && element !== document.body && element !== document.documentElement && element !== host) {
        return { element, top: element.getBoundingClientRect().top, scroll: scrollY };
      }
    }
    return null;
  }

  function morph(old, fresh) {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeType !== 1) {
      old.nodeValue = fresh.nodeValue;
      return;
    }
    attributes(old, fresh);
    children(old, fresh);
  }

  function attributes(old, fresh) {
    // Sections that the reader opened stay open.
    const own = (name) => old.nodeName === 'DETAILS' && name === 'open';
    for (const { name } of [...old.attributes]) {
      if (!own(name) && !fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      if (!own(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
  }

  function children(old, fresh) {
    const wanted = [...fresh.childNodes];
    let at = old.firstChild;
    wanted.forEach((next, index) => {
      let found = at;
      while (found && !found.isEqualNode(next)) found = found.nextSibling;
      if (found) {
        while (at !== found) at = drop(at);
        at = at.nextSibling;
        return;
      }
      const later = at && wanted.slice(index + 1).some((other) => other.isEqualNode(at));
      if (at && !later && at.nodeName === next.nodeName && (at.id || '') === (next.id || '')) {
        morph(at, next);
        at = at.nextSibling;
      } else {
        old.insertBefore(document.importNode(next, true), at);
      }
    });
    while (at) at = drop(at);
  }

  function drop(node) {
    const next = node.nextSibling;
    node.remove();
    return next;
  }

  // Updates the strip and the bar from the last event.
  function show() {
    const { errors, findings, edition, editions, words } = news;
    strip.replaceChildren();
    if (errors.length) {
      const inner = make('div', 'in');
      const head = make('header', 'head');
      const close = make('button', 'close', words.hide);
      close.type = 'button';
      close.addEventListener('click', hide);
      head.append(said('b', '', words.summary), close);
      inner.append(head);
      errors.forEach((finding) => inner.append(card(finding)));
      strip.append(inner);
    }
    strip.hidden = !errors.length || hidden === JSON.stringify(errors);

    const open = bar.querySelector('details')?.open;
    bar.replaceChildren();
    bar.hidden = !strip.hidden;
    const details = make('details');
    details.open = Boolean(open);
    const summary = make('summary');
    summary.append(make('b', '', edition.name), make('span', '', edition.who));
    const count = errors.length + findings.length;
    if (count) summary.append(make('span', 'count', String(count)));
    const body = make('div', 'body');
    if (editions.length > 1) {
      const list = make('ul', 'editions');
      list.setAttribute('aria-label', words.editions);
      editions.forEach(({ name, who }) => {
        const item = make('li');
        const button = make('button', '', name);
        button.type = 'button';
        if (name === edition.name) button.setAttribute('aria-pressed', 'true');
        button.addEventListener('click', () => ask('edition', { name }));
        item.append(button, make('span', '', who));
        list.append(item);
      });
      body.append(list);
    }
    if (findings.length) {
      body.append(make('p', 'title', words.findings));
      findings.forEach((finding) => body.append(card(finding)));
    }
    body.append(make('p', 'hint', words.open));
    details.append(summary, body);
    bar.append(details);
  }

  function card(finding) {
    const box = make('div', 'finding ' + finding.severity);
    const title = make('p', 'what');
    title.append(make('b', '', finding.level), ' ', said('span', '', finding.message));
    const place = make('p', 'place');
    place.append(make('code', '', `${finding.file}:${finding.line}:${finding.column}`));
    box.append(title, place);
    if (finding.excerpt.trim()) box.append(make('pre', '', finding.excerpt));
    if (finding.help) box.append(said('p', 'help', finding.help));
    return box;
  }

  function hide() {
    hidden = JSON.stringify(news.errors);
    show();
  }

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !strip.hidden) hide();
  });

  const ask = (what, query) =>
    fetch(`${base}_pop/${what}?` + new URLSearchParams(query).toString().replace(/\+/g, '%20'), {
      headers: { 'X-Pop': '1' },
    }).catch(() => null);

  // Alt+click opens the line in the editor; in its panel, a click on anything that does nothing by itself. Links
  // that lead out of the pages are opened by the editor, because a panel shows nothing else.
  addEventListener(
    'click',
    async (event) => {
      const link = event.target.closest('a[href]');
      if (panel && link && !event.altKey) {
        const inside = link.href.startsWith(location.origin + base) && /(\/|\.html)$/.test(link.pathname);
        if (inside) return;
        event.preventDefault();
        ask('link', { to: link.href });
        return;
      }
      const acts = event.target.closest('a, button, summary, input, select, textarea, label, pop-preview');
      const click = panel && !acts && getSelection().isCollapsed;
      if (!event.altKey && !click) return;
      event.preventDefault();
      const block = event.target.closest('li, p, h1, h2, h3, h4, td, th, dd, dt, blockquote, pre, figcaption');
      const words = (block || event.target).textContent.trim().slice(0, 160);
      const answer = await ask('open', { page, words });
      const told = answer && answer.ok && (await answer.json()).told;
      if (!told) return;
      notice.textContent = told;
      notice.hidden = false;
      setTimeout(() => (notice.hidden = true), 4000);
    },
    true,
  );

  // Follows the author to the place of the edit.
  function follow({ page: wanted, anchor, words }) {
    if (wanted == null) {
      notice.textContent = news.words.absent;
      notice.hidden = false;
      return;
    }
    if (wanted !== page && !(wanted === 'index.html' && page === '')) {
      remember(JSON.stringify({ anchor, words }));
      location.assign(base + wanted.split('/').map(encodeURIComponent).join('/'));
      return;
    }
    lookAt(anchor, words);
  }

  // A browser may forbid a page in a frame to remember anything; then the next page begins at its top.
  function remember(place) {
    try {
      sessionStorage.setItem('pop-follow', place);
    } catch {}
  }

  function remembered() {
    try {
      const place = sessionStorage.getItem('pop-follow');
      sessionStorage.removeItem('pop-follow');
      return place && JSON.parse(place);
    } catch {
      return null;
    }
  }

  // Shows the words, first those within the document; a page writes links and dates in another way, so any part of
  // the words will do.
  function lookAt(anchor, words) {
    const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const wanted = plain(words);
    const blocks = [...document.querySelectorAll('main :is(h2,h3,h4,p,li,td,th,dd,pre,blockquote), header h1, header p')];
    const start = anchor && document.getElementById(anchor);
    const after = (block) => !start || start.contains(block) || start.compareDocumentPosition(block) & 4;
    const holding = (sought, where) => blocks.filter((block) => where(block) && plain(block.textContent).includes(sought));
    const parts = [wanted.slice(0, 40)];
    for (let at = 0; at + 12 <= wanted.length; at += 12) parts.push(wanted.slice(at, at + 24));
    const known = parts.filter((part) => part.length >= 4);
    const inside = start && known.map((part) => innermost(holding(part, after))[0]).find(Boolean);
    const found = inside || start || known.map((part) => holding(part, () => true).pop()).find(Boolean);
    if (!found) return;
    const { top, bottom } = found.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) found.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  // The blocks that contain no other one.
  function innermost(blocks) {
    return blocks.filter((block) => !blocks.some((other) => other !== block && block.contains(other)));
  }

  const place = remembered();
  if (place) lookAt(place.anchor, place.words);
  connect();
})();
