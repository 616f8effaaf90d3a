// What the page says to its server and hears from it.

const language = document.documentElement.lang;
const offline = document.getElementById("offline");

/** Sends what the reader did; tells whether the server took it. */
export async function post(path, content) {
  return (await send(path, content))?.ok === true;
}

/** Sends what the reader did; returns what comes of it, or null when nothing does. */
export async function ask(path, content) {
  const response = await send(path, content);
  return response?.ok === true ? response.json() : null;
}

async function send(path, content) {
  try {
    return await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...content, language }),
    });
  } catch {
    offline.hidden = false;
    return undefined;
  }
}

/** All that was said in a chat so far. */
export async function history(chat) {
  const response = await fetch(`/history?${new URLSearchParams({ chat })}`);
  return response.json();
}

/** The commands that the bot offers here. */
export async function commands(place) {
  const response = await fetch(`/commands?${new URLSearchParams({ ...place, language })}`);
  return response.ok ? response.json() : [];
}

/**
 * Calls back for everything that happens in the chats.
 *
 * @param onOpen Called with every new connection: messages may have been missed before it.
 * @param onLost Called when the server is gone.
 * @param handlers By type of event.
 */
export function listen({ onOpen, onLost, handlers }) {
  const events = new EventSource("/events");
  events.addEventListener("open", () => {
    offline.hidden = true;
    onOpen();
  });
  events.addEventListener("error", () => {
    offline.hidden = false;
    onLost();
  });
  for (const [type, handle] of Object.entries(handlers)) {
    events.addEventListener(type, (event) => handle(JSON.parse(event.data)));
  }
}
