/**
 * `make`, which gives what it made of a key again without making it anew, for the last keys: at least the last
 * `most` different ones, at most twice as many. For what is asked for again and again and made slowly; what is
 * made must not depend on anything but the key, nor be changed by those who get it.
 *
 * @param most > 0
 */
export function remembering<Key, Made>(most: number, make: (key: Key) => Made): (key: Key) => Made {
  // When the newer half is full, it becomes the older one: cheaper than keeping the order of use.
  let newer = new Map<Key, Made>();
  let older = new Map<Key, Made>();
  return (key) => {
    let made = newer.get(key);
    if (made !== undefined) return made;
    made = older.get(key) ?? make(key);
    if (newer.size >= most) {
      older = newer;
      newer = new Map();
    }
    newer.set(key, made);
    return made;
  };
}
