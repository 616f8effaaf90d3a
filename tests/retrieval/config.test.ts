import { describe, expect, it } from "vitest";
import { DEFAULT_TIME_ZONE, readRetrievalSettings } from "../../retrieval/config.js";
import { SettingError } from "../../retrieval/errors.js";

describe("the time zone in which days begin and end", () => {
  it.each([[{}], [{ TIMEZONE: "" }], [{ TIMEZONE: "  " }]])("%j: that of Việt Nam", (env) => {
    expect(readRetrievalSettings(env).timeZone).toBe(DEFAULT_TIME_ZONE);
    expect(DEFAULT_TIME_ZONE).toBe("Asia/Ho_Chi_Minh");
  });

  it.each(["UTC", "Europe/Paris", "America/New_York"])("%s is kept as it is", (zone) => {
    expect(readRetrievalSettings({ TIMEZONE: zone }).timeZone).toBe(zone);
  });

  it.each(["Hà Nội", "Asia/Ha_Noi", "GMT+7", "+7", "Asia/Ho_Chi_Minh; rm -rf", "0"])(
    "%j is named with what would do",
    (zone) => {
      const reading = () => readRetrievalSettings({ TIMEZONE: zone });
      expect(reading).toThrow(SettingError);
      expect(reading).toThrow(
        "TIMEZONE is no time zone such as Asia/Ho_Chi_Minh: correct it in .env or remove it",
      );
    },
  );
});
