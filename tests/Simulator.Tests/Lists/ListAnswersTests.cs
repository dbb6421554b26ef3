using System.Globalization;
using Baoxue.Simulator.Answers;
using Baoxue.Simulator.Lists;

namespace Baoxue.Simulator.Tests.Lists;

[Collection(nameof(ListedDistrict))]
public sealed class ListAnswersTests(ListedDistrict districts)
{
    [Theory]
    [InlineData(nameof(ListedDistrict.Usual))]
    [InlineData(nameof(ListedDistrict.Clean))]
    [InlineData(nameof(ListedDistrict.Forgetful))]
    public void The_answers_are_what_plain_sets_of_the_rows_tell(string district)
    {
        var written = district switch
        {
            nameof(ListedDistrict.Usual) => districts.Usual,
            nameof(ListedDistrict.Clean) => districts.Clean,
            _ => districts.Forgetful,
        };
        var recounted = new Recount(written).Answers();

        var told = written.ListAnswers.Select(a => string.Join(',', a)).ToList();

        Assert.Equal(told.Count, told.Distinct().Count());
        Assert.Equal(recounted.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        var counts = written.Summary.GetProperty("listAnswers");
        Assert.All(Enum.GetNames<ListMatter>(), m => Assert.Equal(written.ListAnswers.Count(a => a[0] == m), counts.GetProperty(m).GetInt32()));
    }

    [Fact]
    public void Every_matter_but_the_rarest_comes_up_in_a_small_district()
    {
        var missing = Enum.GetNames<ListMatter>().Except(districts.Usual.ListAnswers.Select(a => a[0]));

        Assert.All(missing, m => Assert.Equal(nameof(ListMatter.JusticeUnplaced), m));
    }

    [Fact]
    public void Without_an_autumn_before_nobody_is_told_to_be_lost_since_then()
    {
        using var alone = new WrittenDistrict(SmallDistrict.One);

        Assert.DoesNotContain(alone.ListAnswers, a => a[0] == nameof(ListMatter.NotCarriedOver));
        Assert.Equal(districts.Usual.ListAnswers.Where(a => a[0] != nameof(ListMatter.NotCarriedOver)).Select(a => (a[0], a[1])), alone.ListAnswers.Select(a => (a[0], a[1])));
    }

    /// <summary>The rules told once more, from the files alone.</summary>
    private sealed class Recount(WrittenDistrict written)
    {
        private readonly ReadPeople _people = new(written);

        public List<string> Answers()
        {
            var students = _people.Of(WrittenDistrict.StudentName).ToLookup(r => r.Person);
            var before = _people.Of(WrittenDistrict.EarlierStudentName).Where(r => r.Cell("年级") != "九年级").GroupBy(r => r.Person).ToDictionary(g => g.Key, g => g.First().Row);
            var poverty = First(WrittenDistrict.PovertyName);
            var (roll, disability, home, justice) = (First(ListKind.ClassRoll), First(ListKind.Disability), First(ListKind.HomeTeaching), First(ListKind.Justice));
            var (lowIncome, aid, permit) = (First(ListKind.LowIncome), First(ListKind.Aid), First(ListKind.ResidencePermit));
            var (departed, transferred) = (First(ListKind.Departures), First(ListKind.Transfers));
            var schools = roll.Values.Select(r => r.Cell("学校标识码")).ToHashSet();
            var facts = written.Facts().ToDictionary(f => int.Parse(f["person"], CultureInfo.InvariantCulture));
            var alive = facts.Where(f => f.Value["died"] == "" || string.CompareOrdinal(f.Value["died"], "2026-10-15") > 0).Select(f => f.Key).ToHashSet();
            var inWindow = facts.Where(f => string.CompareOrdinal(f.Value["birth"], "2011-09-01") >= 0 && string.CompareOrdinal(f.Value["birth"], "2020-08-31") <= 0).Select(f => f.Key).ToHashSet();
            List<string> answers = [];

            Tell("RollMissing", students.Where(s => !roll.ContainsKey(s.Key)), s => s.Key, _ => null, s => s.FirstOrDefault(r => r.Cell("学生状态") == "在读" && schools.Contains(r.Cell("学校标识码")))?.Row, needsStudent: true);
            Tell("RollOtherSchool", students.Where(s => roll.TryGetValue(s.Key, out var r) && s.All(x => x.Cell("学校标识码") != r.Cell("学校标识码"))), s => s.Key, s => roll[s.Key].Row, s => s.First().Row);
            TellListed("RollUnregistered", roll.Keys.Where(p => !students.Contains(p)), roll);
            TellListed("PoorOutOfSchool", poverty.Keys.Where(p => inWindow.Contains(p) && alive.Contains(p) && !students.Contains(p)), poverty);
            TellListed("DisabledUnplaced", disability.Keys.Where(p => inWindow.Contains(p) && !students.Contains(p) && !home.ContainsKey(p)), disability);
            TellListed("JusticeUnplaced", justice.Keys.Where(p => inWindow.Contains(p) && !students.Contains(p) && !home.ContainsKey(p)), justice);
            TellListed("HomeTaughtUnregistered", home.Keys.Where(p => !students.Contains(p)), home);
            TellListed("AidWithoutRecord", aid.Keys.Where(p => !students.Contains(p)), aid);
            TellListed("MigrantOutOfSchool", permit.Keys.Where(p => inWindow.Contains(p) && !students.Contains(p)), permit);
            TellListed("DepartedEnrolled", departed.Keys.Where(students.Contains), departed);
            TellListed("DisabilityUnmarked", disability.Keys.Where(p => students.Contains(p) && students[p].First().Cell("残疾类型") == "无残疾"), disability);
            var needs = lowIncome.Concat(poverty.Where(p => !lowIncome.ContainsKey(p.Key))).ToDictionary();
            TellListed("AidMissing", needs.Keys.Where(p => students.Contains(p) && !aid.ContainsKey(p)), needs);
            TellPupils("DisabilityUncertified", students.Where(s => s.First().Cell("残疾类型") != "无残疾" && !disability.ContainsKey(s.Key)));
            TellPupils("MigrantUncertified", students.Where(s => s.First().Cell("是否进城务工人员随迁子女") == "是" && !permit.ContainsKey(s.Key)));
            var dead = departed.Where(d => d.Value.Cell("变动类型") == "死亡").Select(d => d.Key).ToHashSet();
            Tell("NotCarriedOver", before.Where(b => !students.Contains(b.Key) && !dead.Contains(b.Key) && !transferred.ContainsKey(b.Key)), b => b.Key, _ => null, b => b.Value);
            return answers;

            void TellListed(string kind, IEnumerable<int> persons, Dictionary<int, ReadPerson> list) =>
                Tell(kind, persons, p => p, p => list[p].Row, p => students[p].FirstOrDefault()?.Row);

            void TellPupils(string kind, IEnumerable<IGrouping<int, ReadPerson>> pupils) => Tell(kind, pupils, s => s.Key, _ => null, s => s.First().Row);

            void Tell<T>(string kind, IEnumerable<T> those, Func<T, int> person, Func<T, int?> listRow, Func<T, int?> studentRow, bool needsStudent = false) =>
                answers.AddRange(those.Where(t => !needsStudent || studentRow(t) is not null).Select(t => $"{kind},{person(t)},{listRow(t)},{studentRow(t)}"));
        }

        private Dictionary<int, ReadPerson> First(ListKind kind) => First(ListFiles.NameOf(kind));

        private Dictionary<int, ReadPerson> First(string name) => _people.Of(name).GroupBy(r => r.Person).ToDictionary(g => g.Key, g => g.First());
    }
}
