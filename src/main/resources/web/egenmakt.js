// Egenmakt: everything works without this. It moves focus to the errors, keeps drafts, marks a code for copying, and shows that a form has been sent.
(() => {
  'use strict';
  document.querySelector('.em-errors')?.focus();
  for (const whole of document.querySelectorAll('.em-whole')) whole.addEventListener('focus', () => whole.select());
  let givenUp = false; // a draft that is given up is not kept once more on the way out

  for (const form of document.querySelectorAll('form')) {
    let sent = false;
    const again = () => { sent = false; form.removeAttribute('aria-busy'); };
    form.addEventListener('submit', event => {
      if (sent) { event.preventDefault(); return; }
      sent = true;
      givenUp ||= form.getAttribute('action') === '/drafts/drop';
      form.setAttribute('aria-busy', 'true');
      setTimeout(again, 8000); // a form that fetches a file stays on its page
    });
    // back from the browser's own memory: the form can be sent again
    addEventListener('pageshow', event => { if (event.persisted) again(); });

    if (!form.hasAttribute('data-draft')) continue;
    let timer = 0, changed = false;
    const body = () => {
      const fields = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
      return fields;
    };
    const save = () => {
      clearTimeout(timer);
      if (!changed || sent || givenUp) return;
      changed = false;
      fetch('/drafts', { method: 'POST', body: body(), credentials: 'same-origin', redirect: 'error' })
        .then(answer => { if (!answer.ok) changed = true; }, () => { changed = true; });
    };
    const later = event => {
      if (event.target.type === 'password') return;
      changed = true;
      clearTimeout(timer);
      timer = setTimeout(save, 1000);
    };
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    addEventListener('online', save);
    addEventListener('pagehide', () => {
      if (changed && !sent && !givenUp) { changed = false; navigator.sendBeacon('/drafts', body()); }
    });
  }
})();
