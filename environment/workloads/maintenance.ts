import { minutesPerDay, minutesPerHour } from "../duration.ts";

/** In the order of the week in which AWS counts maintenance windows. */
export const maintenanceDays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const minutesPerWeek = 7 * minutesPerDay;

/** Minutes since Monday 00:00 UTC of `sun:04:00`. */
function minuteOfWeek(text: string): number {
  const [day = "", hour = "0", minute = "0"] = text.split(":");
  return maintenanceDays.indexOf(day) * minutesPerDay + Number(hour) * minutesPerHour + Number(minute);
}

/** A weekly window such as `sun:04:00-sun:05:00` as minutes of the week in UTC; the end may lie in the next week. */
export function weeklyWindow(text: string): { readonly startMinute: number; readonly endMinute: number } {
  const [from = "", to = ""] = text.split("-");
  const startMinute = minuteOfWeek(from);
  const length = (minuteOfWeek(to) - startMinute + minutesPerWeek) % minutesPerWeek;
  return { startMinute, endMinute: startMinute + length };
}

export function weeklyWindowMinutes(text: string): number {
  const { startMinute, endMinute } = weeklyWindow(text);
  return endMinute - startMinute;
}
