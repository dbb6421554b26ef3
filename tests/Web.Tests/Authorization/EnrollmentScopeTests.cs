using System.Net;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Enrollment;
using Baoxue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Baoxue.Web.Tests.Authorization;

/// <summary>Enrollment changes are recorded and corrected for children of the posts only; for others the pages are not there.</summary>
public sealed class EnrollmentScopeTests(PeopledSites sites)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_pages_of_a_child_outside_answer_like_those_of_a_child_that_does_not_exist(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await Walk.ForEachSeatAsync(async seat =>
        {
            var missing = await Shown.AnswerAsync(site.Browser(seat), $"/children/{Guid.CreateVersion7()}/enrollment-changes/new", Ct);
            Assert.Equal((seat.UserName, HttpStatusCode.NotFound), (seat.UserName, missing.Status));
            foreach (var (person, id) in site.Children.Where((_, i) => i % 5 == 2))
            {
                foreach (var address in new[] { $"/children/{id}/enrollment-changes/new", $"/children/{id}/enrollment-changes/{site.Events.GetValueOrDefault(person)}" })
                {
                    var there = await Shown.AnswerAsync(site.Browser(seat), address, Ct);
                    var isThere = seat.Sees(person) && (person.School is not null || address.EndsWith("/new", StringComparison.Ordinal));
                    Assert.True(isThere ? there.Status == HttpStatusCode.OK && there.Body.Contains(person.School is null ? person.HouseholdName : person.Name, StringComparison.Ordinal) : there == missing, $"{seat.UserName} {person} {address} {there.Status}");
                }
            }
        }, s => s.May(Permission.RecordEnrollmentChange));
    }

    [Theory, DatabaseData]
    public async Task Nothing_is_recorded_corrected_or_voided_for_a_child_outside(TestDatabase database)
    {
        var site = await sites.OnAsync(database);
        await Walk.ForEachSeatAsync(async seat =>
        {
            var token = await PeopledSite.TokenAsync(site.Browser(seat), Ct);
            var own = site.Children.First(c => seat.Sees(c.Key)).Value;
            foreach (var (person, id) in site.Children.Where(c => c.Key.School is not null && !seat.Sees(c.Key)).Where((_, i) => i % 9 == 0))
            {
                var before = await ChildAsync(site, id);
                (string Address, (string, string)[] Fields)[] attempts =
                [
                    ($"/children/{id}/enrollment-changes/new?kind=DroppedOut", [("_handler", "enrollment-change"), ("Input.OccurredOn", "2026-11-02"), ("Input.Reason", "外出"), ("Id", own.ToString()), ("Input.SeenTicks", before.Ticks)]),
                    ($"/children/{id}/enrollment-changes/{site.Events[person]}", [("_handler", "enrollment-void"), ("Void.VoidReason", "误登"), ("Void.SeenTicks", before.Ticks)]),
                    // The child of one's own, but the event of the other.
                    ($"/children/{own}/enrollment-changes/{site.Events[person]}", [("_handler", "enrollment-void"), ("Void.VoidReason", "误登"), ("Void.SeenTicks", before.Ticks)]),
                ];
                // Where there is no such page there is no such form.
                foreach (var (address, fields) in attempts)
                {
                    using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
                    using var answer = await site.Browser(seat).PostAsync(address, content, Ct);
                    Assert.Equal((seat.UserName, address, HttpStatusCode.BadRequest), (seat.UserName, address, answer.StatusCode));
                }

                Assert.Equal((seat.UserName, before), (seat.UserName, await ChildAsync(site, id)));
            }
        }, s => s.May(Permission.RecordEnrollmentChange) && !s.SeesAll);
    }

    // The control of the test above: the same forms, by those the child belongs to.
    [Theory, DatabaseData]
    public async Task Whoever_the_child_belongs_to_records_and_voids_by_the_same_forms(TestDatabase database)
    {
        const string byResidence = "by.residence";
        await using var site = await PeopledSite.CreateAsync(database, Ct, "registrar", "center.first", "school.first");
        await site.AddAccountAsync(byResidence, (Role.VillageCadre, Places.HuatuoVillage), (Role.SchoolRegistrar, Places.ThirdSchool));
        await site.SignInAsync(byResidence, Ct);
        (string User, Person Person)[] doers =
        [
            ("registrar", Places.People.First(p => p.School == Places.DistrictSchool)),
            ("center.first", Places.People.First(p => p.School == Places.SecondSchool)),
            ("school.first", Places.People.First(p => p.School == Places.FirstSchool)),
            (byResidence, LivingInHuatuo),
        ];
        foreach (var (user, person) in doers)
        {
            var (id, token) = (site.Children[person], await PeopledSite.TokenAsync(site.Browser(user), Ct));
            var before = await ChildAsync(site, id);
            await PostAsync($"/children/{id}/enrollment-changes/new?kind=DroppedOut", ("_handler", "enrollment-change"), ("Input.OccurredOn", "2026-11-02"), ("Input.Reason", "外出"), ("Input.SeenTicks", before.Ticks));
            var recorded = await ChildAsync(site, id);
            var wrong = await site.District.AsSystemAsync(db => db.EnrollmentEvents.Where(e => e.ChildId == new ChildId(id) && e.Kind == EnrollmentEventKind.DroppedOut).Select(e => e.Id).SingleAsync(Ct));
            await PostAsync($"/children/{id}/enrollment-changes/{wrong.Value}", ("_handler", "enrollment-void"), ("Void.VoidReason", "误登"), ("Void.SeenTicks", recorded.Ticks));
            var voided = await ChildAsync(site, id);

            Assert.Equal((user, EnrollmentStatus.DroppedOut, before.Events + 1), (user, recorded.Status, recorded.Events));
            Assert.Equal((user, before.Status), (user, voided.Status));

            async Task PostAsync(string address, params (string Name, string Value)[] fields)
            {
                using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
                using var answer = await site.Browser(user).PostAsync(address, content, Ct);
                Assert.Equal((user, address, HttpStatusCode.Redirect), (user, address, answer.StatusCode));
            }
        }
    }

    // Only the student register holds it, and nothing but where it lives ties it to that township.
    private static Person LivingInHuatuo { get; } = Places.People.First(p =>
        p.School == Places.FirstSchool && !p.IsInHouseholds && p.Residence == Places.HuatuoVillage && p.Domicile?.StartsWith(Places.Huatuo, StringComparison.Ordinal) != true);

    private static Task<(string Ticks, EnrollmentStatus? Status, int Events)> ChildAsync(PeopledSite site, Guid id) => site.District.AsSystemAsync(async db =>
    {
        var child = await db.Children.AsNoTracking().SingleAsync(c => c.Id == new ChildId(id), Ct);
        return (child.UpdatedAt.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture), child.Status, await db.EnrollmentEvents.CountAsync(e => e.ChildId == child.Id, Ct));
    });
}
