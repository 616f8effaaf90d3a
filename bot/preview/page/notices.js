// What is told in passing, and what must be closed before going on.

const notice = document.getElementById("notice");
const alertBox = document.getElementById("alert");
const alertText = document.getElementById("alert-text");

const NOTICE_MS = 6000;

let timer;

export function showNotice(text) {
  clearTimeout(timer);
  notice.textContent = text;
  notice.hidden = false;
  timer = setTimeout(() => {
    notice.hidden = true;
  }, NOTICE_MS);
}

/** The browser gives the focus back to where it was when the alert is closed. */
export function showAlert(text) {
  alertText.textContent = text;
  if (!alertBox.open) alertBox.showModal();
}

document.getElementById("alert-close").addEventListener("click", () => alertBox.close());
