(function () {
  'use strict';
  var body = document.body, text = body.dataset;
  function make(tag, props, parent) {
    var e = document.createElement(tag);
    Object.keys(props || {}).forEach(function (k) { e[k] = props[k]; });
    if (parent) { parent.appendChild(e); }
    return e;
  }
  function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }
  function choice(parent, label, options) {
    var box = make('label', { textContent: label }, parent), select = make('select', {}, box);
    options.forEach(function (o) { make('option', { value: o[0], textContent: o[1] }, select); });
    return select;
  }
  var members = all('article.member').map(function (a) { return [a.dataset.member, a.querySelector('h3').textContent]; });
  var toc = document.querySelector('.toc');
  if (toc && members.length > 1) {
    var bar = make('div', { className: 'tools pick' });
    toc.parentNode.insertBefore(bar, toc.nextSibling);
    var pick = choice(bar, text.memberLabel, [['', text.allMembers]].concat(members));
    pick.addEventListener('change', function () {
      all('[data-member]').forEach(function (e) {
        var id = e.getAttribute('data-member');
        e.classList.toggle('off-member', pick.value !== '' && id !== '' && id !== pick.value);
      });
      refresh.forEach(function (f) { f(); });
    });
  }
  var refresh = [];
  all('table.filterable').forEach(function (table) {
    var rows = all('tbody tr', table), kinds = [];
    if (rows.length < 6) { return; }
    rows.forEach(function (r) {
      var k = r.getAttribute('data-kind');
      if (k && kinds.indexOf(k) < 0) { kinds.push(k); }
    });
    var tools = make('div', { className: 'tools' }), holder = table.parentNode;
    holder.parentNode.insertBefore(tools, holder);
    var kind = kinds.length > 1 ? choice(tools, text.kindLabel, [['', text.allKinds]].concat(kinds.sort().map(function (k) { return [k, k]; }))) : null;
    var search = make('input', { type: 'search' }, make('label', { textContent: text.searchLabel }, tools));
    var shown = make('span', {}, tools);
    shown.setAttribute('role', 'status');
    var words = rows.map(function (r) { return r.textContent.toLowerCase(); });
    function apply() {
      var count = 0, wanted = search.value.trim().toLowerCase();
      rows.forEach(function (r, i) {
        var fits = (!kind || !kind.value || r.getAttribute('data-kind') === kind.value) && words[i].indexOf(wanted) >= 0;
        r.classList.toggle('off-row', !fits);
        if (fits && !r.classList.contains('off-member')) { count++; }
      });
      shown.textContent = text.shown.replace('##', String(rows.length)).replace('#', String(count));
    }
    if (kind) { kind.addEventListener('change', apply); }
    search.addEventListener('input', apply);
    refresh.push(apply);
    apply();
  });
  all('table.sortable').forEach(function (table) {
    all('thead th', table).forEach(function (head, column) {
      var name = head.textContent, button = make('button', { type: 'button', textContent: name, title: text.sort });
      head.textContent = '';
      head.appendChild(button);
      button.addEventListener('click', function () {
        var down = head.getAttribute('aria-sort') === 'ascending', tbody = table.tBodies[0];
        all('th[aria-sort]', table).forEach(function (h) { h.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        var lang = document.documentElement.lang;
        all('tr', tbody).map(function (r, i) {
          var c = r.cells[column], key = c.getAttribute('data-sort');
          return { row: r, key: key === null ? c.textContent : key, i: i };
        }).sort(function (a, b) {
          var x = Number(a.key), y = Number(b.key);
          var order = a.key !== '' && b.key !== '' && !isNaN(x) && !isNaN(y) ? x - y : a.key.localeCompare(b.key, lang);
          return (down ? -order : order) || a.i - b.i;
        }).forEach(function (e) { tbody.appendChild(e.row); });
      });
    });
  });
  all('.scroll').forEach(function (box) {
    function needed() { if (box.scrollWidth > box.clientWidth + 1) { box.tabIndex = 0; } else { box.removeAttribute('tabindex'); } }
    needed();
    window.addEventListener('resize', needed);
  });
})();
