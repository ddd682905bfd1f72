# SPDX-License-Identifier: EUPL-1.2
# A mail server for the tests (aiosmtpd) that can also behave badly. One JSON line on standard output per thing
# that happens; a line on standard input changes how it behaves.
#   mailserver.py PORT CERTIFICATE KEY [zonder-tls]
import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

gedrag = {'nu': 'goed'}


def zeg(**wat):
    print(json.dumps(wat), flush=True)


class Postbus:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if gedrag['nu'] == 'weiger' or (gedrag['nu'] == 'weiger_een' and address.startswith('jurist')):
            return '550 5.1.1 Deze bus is er niet'
        if gedrag['nu'] == 'later':
            return '451 4.7.1 Straks weer'
        envelope.rcpt_tos.append(address)
        return '250 2.1.5 Goed'

    async def handle_DATA(self, server, session, envelope):
        nu = gedrag['nu']
        if nu == 'weiger_tekst':
            return '554 5.6.0 Deze tekst niet'
        zeg(soort='mail', van=envelope.mail_from, aan=envelope.rcpt_tos, tekst=envelope.original_content.decode('ascii'),
            tls=session.ssl is not None, wie=getattr(session.auth_data, 'login', b'').decode())
        if nu == 'hang':
            await asyncio.sleep(3600)
        if nu == 'verlies_antwoord':
            gedrag['nu'] = 'goed'
            server.transport.abort()
        return '250 2.0.0 Aangenomen'


class Server(SMTP):
    async def smtp_DATA(self, arg):
        if gedrag['nu'] == 'breek_af':
            gedrag['nu'] = 'goed'
            await self.push('354 Ga uw gang')
            await self._reader.readline()
            zeg(soort='afgebroken')
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


def mag(server, session, envelope, mechanism, auth_data):
    return AuthResult(success=auth_data.login == b'regelruimte' and auth_data.password == b'geheim van de proef',
                      auth_data=auth_data)


async def luister(loop):
    async for line in lines(loop):
        gedrag['nu'] = line
        zeg(soort='gedrag', nu=line)


async def lines(loop):
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        yield line.decode().strip()


async def main():
    loop = asyncio.get_running_loop()
    context = None
    if 'zonder-tls' not in sys.argv:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
    login = 'login' in sys.argv

    def maak():
        return Server(Postbus(), hostname='proef.example', tls_context=context, require_starttls=context is not None,
                      auth_required=login, authenticator=mag if login else None, loop=loop)
    await loop.create_server(maak, '127.0.0.1', int(sys.argv[1]))
    zeg(soort='klaar')
    await luister(loop)

asyncio.run(main())
