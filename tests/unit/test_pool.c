/* SPDX-License-Identifier: EUPL-1.2 */
/* Who gets a connection. Of PostgreSQL there is nothing here: a connection is a mark, and time stands still until a
 * test moves it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <pthread.h>
#include <stdatomic.h>

#include "db/conn.h"
#include "db/pool.h"

enum { SECOND = 1000 };

static atomic_llong now = 1;
static atomic_bool reachable = true;

int64_t db_now(void)
{
    return now;
}

struct db_target *db_target_new(const char *url, int statement_ms, char *why, size_t size)
{
    (void)url, (void)statement_ms, (void)why, (void)size;
    return (struct db_target *)&now;
}

void db_target_drop(struct db_target *target)
{
    (void)target;
}

bool db_connect(struct db *db, struct db_target *target, int64_t deadline, char *why, size_t size)
{
    (void)target, (void)deadline;
    if (size > 0)
        *why = '\0';
    db->pg = reachable ? (PGconn *)&now : NULL;
    return reachable;
}

void db_disconnect(struct db *db)
{
    db->pg = NULL;
}

bool db_alive(struct db *db)
{
    return db->pg;
}

static int open_with(int size)
{
    char why[64];
    const struct pool_settings settings = {.url = "", .size = size};

    now += 10 * SECOND;
    reachable = true;
    return pool_open(&settings, why, sizeof why) ? 0 : -1;
}

static struct db *take(const char *house, enum pool_none *none)
{
    return pool_take(&(struct pool_wish){.house = house}, none);
}

static void one_house_holds_at_most_half(void **s)
{
    static const struct {
        int size, share;
    } rows[] = {{1, 1}, {2, 1}, {4, 2}, {5, 2}, {16, 8}};
    enum pool_none none;
    struct db *held[16];

    (void)s;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_int_equal(open_with(rows[i].size), 0);
        for (int n = 0; n < rows[i].share; n++)
            assert_non_null(held[n] = take("a", &none));
        now += SECOND; /* all of them hang */
        assert_null(take("a", &none));
        assert_int_equal(none, POOL_SHARE);
        assert_int_equal(pool_in_use(), rows[i].share);
        pool_give(held[0], false);
        assert_non_null(held[0] = take("a", &none));
        for (int n = 0; n < rows[i].share; n++)
            pool_give(held[n], n == 1);
        pool_close();
    }
}

/* Quick questions of one house may have the whole pool: nobody is helped by connections that do nothing. */
static void a_house_whose_questions_flow_may_have_more(void **s)
{
    enum pool_none none;
    struct db *held[4];

    (void)s;
    assert_int_equal(open_with(4), 0);
    pool_give(take("a", &none), false);
    for (int n = 0; n < 4; n++)
        assert_non_null(held[n] = take("a", &none));
    now += SECOND; /* and then they hang: as they come back, it is held to its share */
    pool_give(held[3], false);
    assert_null(take("a", &none));
    assert_int_equal(none, POOL_SHARE);
    pool_give(held[2], false);
    assert_null(take("a", &none));
    pool_give(held[1], false);
    assert_non_null(held[1] = take("a", &none));
    /* Quick ones among those that hang change nothing. */
    pool_give(held[1], false);
    assert_non_null(held[1] = take("a", &none));
    assert_non_null(held[2] = take("a", &none));
    now += SECOND;
    assert_null(take("a", &none));
    for (int n = 0; n < 3; n++)
        pool_give(held[n], false);
    pool_close();
}

static void what_one_house_leaves_is_for_the_others(void **s)
{
    enum pool_none none;
    struct db *held[4];

    (void)s;
    assert_int_equal(open_with(4), 0);
    held[0] = take("a", &none);
    held[1] = take("a", &none);
    now += SECOND;
    assert_null(take("a", &none));
    assert_non_null(held[2] = take("", &none)); /* without a token: a house like any other */
    assert_non_null(held[3] = take(NULL, &none));
    for (int n = 0; n < 4; n++)
        pool_give(held[n], false);
    for (int n = 0; n < 4; n++) /* who has no share may have all */
        assert_non_null(held[n] = take(NULL, &none));
    for (int n = 0; n < 4; n++)
        pool_give(held[n], false);
    pool_close();
}

static void a_database_that_is_away_is_no_matter_of_share(void **s)
{
    enum pool_none none = POOL_SHARE;

    (void)s;
    assert_int_equal(open_with(2), 0);
    reachable = false;
    assert_null(take("a", &none));
    assert_int_equal(none, POOL_AWAY);
    assert_int_equal(pool_in_use(), 0);
    now += SECOND;
    reachable = true;
    struct db *db = take("a", &none);
    assert_non_null(db);
    pool_give(db, true);
    pool_close();
}

static void *take_in_thread(void *house)
{
    enum pool_none none;
    return take(house, &none);
}

/* The one who waits gets it as soon as one of its own house comes back; another one's does not help it. */
static void who_waits_gets_what_its_house_gives_back(void **s)
{
    enum pool_none none;
    pthread_t thread;
    void *got;

    (void)s;
    assert_int_equal(open_with(4), 0);
    struct db *first = take("a", &none), *second = take("a", &none), *other = take("b", &none);
    assert_int_equal(pthread_create(&thread, NULL, take_in_thread, "a"), 0);
    pool_give(other, false);
    assert_int_equal(pool_in_use(), 2);
    pool_give(second, false);
    assert_int_equal(pthread_join(thread, &got), 0);
    assert_non_null(got);
    assert_int_equal(pool_in_use(), 2);
    pool_give(got, false);
    pool_give(first, false);
    assert_int_equal(pool_in_use(), 0);
    pool_close();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_house_holds_at_most_half),
        cmocka_unit_test(a_house_whose_questions_flow_may_have_more),
        cmocka_unit_test(what_one_house_leaves_is_for_the_others),
        cmocka_unit_test(a_database_that_is_away_is_no_matter_of_share),
        cmocka_unit_test(who_waits_gets_what_its_house_gives_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
