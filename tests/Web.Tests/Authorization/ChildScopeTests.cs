using System.Net;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Testing;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>
/// Every seat against every child, over HTTP: exactly those that the facts of the files give to the posts are shown, listed,
/// found and counted; any other child answers like one that does not exist.
/// </summary>
public sealed class ChildScopeTests(PeopledSites sites)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task A_child_outside_answers_like_a_child_that_does_not_exist(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var checks = 0;
        await Walk.ForEachSeatAsync(async seat =>
        {
            var missing = await Shown.AnswerAsync(site.Browser(seat), $"/children/{Guid.CreateVersion7()}?why=Ledger", Ct);
            Assert.Equal(seat.May(Permission.OpenChildFile) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, missing.Status);
            foreach (var (person, id) in site.Children)
            {
                var (status, body) = await Shown.AnswerAsync(site.Browser(seat), $"/children/{id}?why=Ledger", Ct);
                Interlocked.Increment(ref checks);
                if (seat.May(Permission.OpenChildFile) && seat.Sees(person))
                {
                    Assert.True(status == HttpStatusCode.OK && body.Contains(person.School is null ? person.HouseholdName : person.Name, StringComparison.Ordinal), $"{seat.UserName} {person}");
                }
                else
                {
                    Assert.True(missing == (status, body), $"{seat.UserName} {person} {status}");
                }
            }
        });

        Assert.Equal(Seat.All.Count * Places.People.Count, checks);
    }

    [Theory, DatabaseData]
    public async Task Lists_and_counts_hold_the_children_of_the_posts_and_no_other(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        (string Query, Func<Person, bool> Wanted)[] lists =
        [
            ("", _ => true),
            ("?sort=birth", _ => true),
            ("?sort=-school", _ => true),
            ($"?township={Places.Lumiao}", p => p.Domicile?.StartsWith(Places.Lumiao, StringComparison.Ordinal) == true),
            ($"?school={site.Bodies[Places.FirstSchool].Id.Value}", p => p.School == Places.FirstSchool),
            ($"?presence={ChildPresence.Both}", p => p.School is not null && p.IsInHouseholds),
            ($"?presence={ChildPresence.StudentOnly}", p => p.School is not null && !p.IsInHouseholds),
            ($"?presence={ChildPresence.HouseholdOnly}", p => p.School is null),
        ];
        await Walk.ForEachSeatAsync(async seat =>
        {
            foreach (var (query, wanted) in lists)
            {
                var expected = site.Children.Where(c => seat.Sees(c.Key) && wanted(c.Key)).Select(c => c.Value.ToString()).Order().ToList();

                var (rows, count) = await Shown.ListAsync(site.Browser(seat), "/children" + query, Ct);

                Assert.Equal((seat.UserName, query, string.Join(' ', expected)), (seat.UserName, query, string.Join(' ', rows.Order())));
                Assert.Equal((seat.UserName, query, expected.Count), (seat.UserName, query, count));
            }
        }, s => s.May(Permission.ListChildren));
    }

    [Theory, DatabaseData]
    public async Task A_child_of_the_student_register_only_is_seen_where_it_lives(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        var children = site.Children.Where(c => c.Key is { School: not null, IsInHouseholds: false }).ToList();
        var living = children.Where(c => c.Key.Residence == Places.HuatuoVillage && c.Key.Domicile != Places.HuatuoVillage).ToList();
        var neither = children.Where(c => c.Key.Residence != Places.HuatuoVillage && c.Key.Domicile != Places.HuatuoVillage).ToList();
        foreach (var user in new[] { "officer.huatuo", "cadre.huatuo" })
        {
            var (listed, _) = await Shown.ListAsync(site.Browser(user), $"/children?presence={ChildPresence.StudentOnly}", Ct);

            Assert.True(living.Count > 1 && neither.Count > 1);
            Assert.All(living, c => Assert.Contains(c.Value.ToString(), listed));
            Assert.All(neither, c => Assert.DoesNotContain(c.Value.ToString(), listed));
            Assert.Equal(HttpStatusCode.OK, (await Shown.AnswerAsync(site.Browser(user), $"/children/{living[0].Value}?why=Ledger", Ct)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Shown.AnswerAsync(site.Browser(user), $"/children/{neither[0].Value}?why=Ledger", Ct)).Status);
        }
    }

    [Theory, DatabaseData]
    public async Task A_number_or_a_cursor_of_a_child_outside_finds_nothing_of_it(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await Walk.ForEachSeatAsync(async seat =>
        {
            var browser = site.Browser(seat);
            var token = await PeopledSite.TokenAsync(browser, Ct);
            var first = await Shown.AnswerAsync(browser, "/children", Ct);
            foreach (var (person, id) in site.Children.Where((_, i) => i % 6 == 0))
            {
                using var find = new FormUrlEncodedContent([new("text", person.IdNumber), new("_handler", "find"), new("__RequestVerificationToken", token)]);
                using var found = await browser.PostAsync("/children", find, Ct);
                var (rows, count) = await Shown.ListAsync(browser, found.Headers.Location!.OriginalString, Ct);
                Assert.Equal((seat.UserName, person, seat.Sees(person) ? 1 : 0, seat.Sees(person) ? 1 : 0), (seat.UserName, person, rows.Count, count));

                if (!seat.Sees(person))
                {
                    var after = await Shown.ListAsync(browser, $"/children?after={id}", Ct);
                    Assert.Equal(Shown.Number(first.Body[first.Body.IndexOf("pager-count", StringComparison.Ordinal)..].Split('<')[0]), after.Count);
                    Assert.Equal(after.Count, after.Rows.Count);
                }
            }
        }, s => s.May(Permission.ListChildren) && !s.SeesAll);
    }

    [Theory, DatabaseData]
    public async Task Numbers_in_full_are_given_for_children_of_the_posts_only(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await Walk.ForEachSeatAsync(async seat =>
        {
            var token = await PeopledSite.TokenAsync(site.Browser(seat), Ct);
            foreach (var (person, id) in site.Children.Where((_, i) => i % 6 == 1))
            {
                using var fields = new FormUrlEncodedContent([new("Input.Purpose", "核对入学材料"), new("_handler", "reveal"), new("__RequestVerificationToken", token)]);
                using var answer = await site.Browser(seat).PostAsync($"/children/{id}?why=Ledger", fields, Ct);

                var given = (await answer.Content.ReadAsStringAsync(Ct)).Contains(person.IdNumber, StringComparison.Ordinal);
                Assert.Equal((seat.UserName, person, seat.May(Permission.RevealNumbers) && seat.Sees(person)), (seat.UserName, person, given));
            }
        }, s => s.May(Permission.OpenChildFile));
    }
}
