using System.Globalization;

namespace Baoxue.Simulator.Tests.Answers;

public sealed class PeopleFileTests(WrittenDistrict written) : IClassFixture<WrittenDistrict>
{
    private static readonly Dictionary<string, string> LeftBehindWords = new() { ["None"] = "非留守儿童", ["OneParent"] = "单亲留守儿童", ["BothParents"] = "双亲留守儿童" };

    private static readonly Dictionary<string, string> DisabilityWords = new()
    {
        ["None"] = "无残疾", ["Sight"] = "视力残疾", ["Hearing"] = "听力残疾", ["Speech"] = "言语残疾", ["Limb"] = "肢体残疾", ["Intellect"] = "智力残疾",
        ["Mental"] = "精神残疾", ["Multiple"] = "多重残疾",
    };

    [Fact]
    public void What_the_student_file_says_of_a_child_and_its_guardian_is_in_the_answers()
    {
        var people = written.Facts().ToDictionary(p => p["person"]);
        var students = written.File(WrittenDistrict.StudentName);
        var numbers = written.Dirt.Where(d => d[0] == WrittenDistrict.StudentName && d[2] == "联系电话").ToDictionary(d => d[1], d => d[4]);
        var compared = 0;
        foreach (var child in people.Values.Where(p => p["studentRows"] != ""))
        {
            foreach (var number in child["studentRows"].Split(';'))
            {
                var row = students.Rows[int.Parse(number, CultureInfo.InvariantCulture)];
                string Cell(string heading) => row.ElementAtOrDefault(students.Column(heading)) ?? "";

                Assert.Equal(LeftBehindWords[child["leftBehind"]], Cell("是否留守儿童"));
                Assert.Equal(DisabilityWords[child["disability"]], Cell("残疾类型"));
                Assert.Equal(child["orphan"] == "1" ? "是" : "否", Cell("是否孤儿"));
                Assert.Equal(child["registeredHere"] == "1" ? "否" : "是", Cell("是否进城务工人员随迁子女"));
                Assert.Equal(child["hardship"] == "None" ? "否" : "是", Cell("是否需要申请资助"));
                Assert.Equal(child["formerName"], Cell("曾用名"));
                Assert.Equal(child["ethnicity"], Cell("民族"));
                Assert.Equal(child["phone"], numbers.GetValueOrDefault(number, Cell("联系电话")));
                var guardian = child["guardian"] == "" ? null : people[child["guardian"]];
                Assert.Equal(guardian?["name"] ?? "", Cell("成员1姓名"));
                Assert.Equal(guardian?["id"] ?? "", Cell("成员1身份证件号"));
                compared++;
            }
        }

        Assert.True(compared > 7_000);
    }

    [Fact]
    public void Twins_are_told_both()
    {
        var twins = written.Facts().Where(p => p["twin"] == "1").GroupBy(p => (p["family"], p["birth"])).ToList();

        Assert.True(twins.Count > 50);
        Assert.All(twins, t => Assert.True(t.Count() >= 2));
    }

    [Fact]
    public void The_poverty_register_lists_who_is_poor_or_watched()
    {
        var people = written.Facts().ToList();
        var poverty = written.File(WrittenDistrict.PovertyName);
        var expected = people.Where(p => p["hardship"] is "LiftedFromPoverty" or "Monitored" && p["registeredHere"] == "1" && p["povertyRows"] != "").ToList();
        Assert.Equal(poverty.Rows.Keys.Order(), expected.Select(p => int.Parse(p["povertyRows"], CultureInfo.InvariantCulture)).Order());
        Assert.All(people.Where(p => p["hardship"] is "None" or "SubsistenceAllowance"), p => Assert.Equal("", p["povertyRows"]));
        foreach (var person in expected)
        {
            var row = poverty.Rows[int.Parse(person["povertyRows"], CultureInfo.InvariantCulture)];
            var watched = person["monitoring"] switch { "None" => "", "UnstablyLifted" => "脱贫不稳定户", "EdgeOfPoverty" => "边缘易致贫户", "SuddenHardship" => "突发严重困难户", var other => other };
            Assert.Equal((person["hardship"] == "Monitored" ? "监测户" : "脱贫户", watched), (row[poverty.Column("户类型")], row[poverty.Column("监测对象类别")]));
        }

        Assert.InRange(poverty.Rows.Count, 3_500, 7_000);
        Assert.Equal(4, expected.Select(p => p["monitoring"]).Distinct().Count());
        Assert.Contains(written.Dirt, d => d[0] == WrittenDistrict.PovertyName && d[3].StartsWith("Id", StringComparison.Ordinal));
    }
}
