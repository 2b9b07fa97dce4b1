import { expect, test } from 'vitest';
import { redisAddress } from './redis-address.ts';

test('a password comes from the environment, and goes over TLS alone', () => {
  const environment = { EURODAC_SIM_REDIS_PASSWORD: 'secret' };
  expect(redisAddress('rediss://far.example:7000', environment)).toMatchObject({
    port: 7000,
    password: 'secret',
    tls: {},
  });
  expect(redisAddress('redis://127.0.0.1', environment)).toMatchObject({ port: 6379, password: 'secret' });
  expect(() => redisAddress('redis://far.example', environment)).toThrow(/in the clear/);
});

test('an address with a password is refused, and the message does not repeat it', () => {
  const refused = () => redisAddress('redis://user:secret@localhost', {});
  expect(refused).toThrow(/EURODAC_SIM_REDIS_PASSWORD/);
  expect(refused).not.toThrow(/user:secret/);
  expect(() => redisAddress('http://localhost', {})).toThrow(/expected redis/);
});
