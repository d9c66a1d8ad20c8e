import { describe, expect, test } from 'vitest';
import { readableShade } from '../../src/parse/config/contrast.ts';

describe('a colour under white text', () => {
  test.each(['#000', '#005ea5', '#767676', '#8a1c3e'])('%s is dark enough', (colour) => {
    expect(readableShade(colour)).toBeUndefined();
  });

  test.each([
    ['#777777', '#767676'],
    ['#fff', '#757575'],
  ])('%s is too pale; %s is the nearest shade that passes', (colour, shade) => {
    expect(readableShade(colour)).toBe(shade);
    expect(readableShade(shade)).toBeUndefined();
  });
});
