export interface Config {
  readonly x?: undefined;
}
