/// <reference lib="esnext.temporal" />

/**
 * The moment of a clock time in a zone as Go's time.Date has it, with which SigNoz computes recurrences: where clocks
 * change, one that exists twice or not at all is not always the moment that Temporal chooses. Milliseconds since 1970.
 */
export function goMoment(clock: Temporal.PlainDateTime, zone: string): number {
  const asUtc = clock.toZonedDateTime('UTC').epochMilliseconds;
  const offsetAt = (time: number): number =>
    Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
  return asUtc - offsetAt(asUtc - offsetAt(asUtc));
}
