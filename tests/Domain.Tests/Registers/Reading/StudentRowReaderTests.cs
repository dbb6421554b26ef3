using Baoxue.Domain.Common;
using Baoxue.Domain.Registers;
using Baoxue.Domain.Registers.Reading;
using Baoxue.Domain.Registers.Schemas;

namespace Baoxue.Domain.Tests.Registers.Reading;

public class StudentRowReaderTests
{
    [Fact]
    public void A_good_row_is_read_without_findings()
    {
        var row = Rows.Student();

        Assert.Empty(row.Findings);
        Assert.Equal(("王小明", Sex.Male, new DateOnly(2012, 3, 5)), (row.Name, row.Sex, row.BirthOn));
        Assert.Equal("341699201203050011", row.Id?.Text);
        Assert.Equal(("3134000001", 9, "3班", 3), (row.SchoolCode, row.Grade?.Number, row.ClassName, row.ClassNumber));
        Assert.Equal((EnrollmentStatus.Active, ChildGroups.None, new DateOnly(2024, 9, 1)), (row.Status, row.Groups, row.EntryOn));
        Assert.Equal("G341699201203050011", row.Key);
        Assert.Equal("王大山", Assert.Single(Guardian.OfStudent(row.Values.TextOf)).Name);
    }

    [Theory]
    [InlineData("疑似辍学")]
    [InlineData("98")]
    public void A_suspected_dropout_counts_as_enrolled_and_is_not_overlooked(string word)
    {
        var row = Rows.Student(("学生状态", word));

        Assert.Equal((RowRule.DropoutSuspected, word), (Assert.Single(row.Findings).Rule, row.Findings[0].Value));
        Assert.Equal((EnrollmentStatus.Active, ChildGroups.SuspectedDropout), (row.Status, row.Groups));
        Assert.False(row.IsRejected);
    }

    [Fact]
    public void A_birth_date_ahead_is_not_taken_from_the_number_either()
    {
        var row = Rows.Student(("身份证件号", "341699209903050019"), ("出生日期", ""));

        Assert.Contains(row.Findings, f => f.Rule == RowRule.DateOutOfRange);
        Assert.Null(row.BirthOn);
    }

    [Theory]
    [InlineData("341699201203050012", RowRule.IdWrongCheckCharacter)]
    [InlineData("341699201002290043", RowRule.IdImpossibleBirthDate)]
    [InlineData("341699120305001", RowRule.IdFifteenDigits)]
    [InlineData("34169920120305001", RowRule.IdWrongLength)]
    [InlineData("34169920120305A011", RowRule.IdWrongCharacter)]
    public void A_wrong_number_is_kept_as_written_but_identifies_nobody(string number, RowRule rule)
    {
        var row = Rows.Student(("身份证件号", number));

        Assert.Equal(rule, Assert.Single(row.Findings).Rule);
        Assert.False(row.IsRejected);
        Assert.Null(row.Id);
        Assert.Equal(number, row.Values.TextOf(StudentFields.IdNumber));
    }

    [Theory]
    [InlineData("3.41699201203050E+17", CellKind.Number)]
    [InlineData("341699201203050000", CellKind.Number)]
    [InlineData("341699201203050011", CellKind.Number)]
    [InlineData("3.41699E+17", CellKind.Text)]
    [InlineData("341699201203050000", CellKind.Text)]
    public void A_number_a_spreadsheet_damaged_refuses_the_row(string number, CellKind kind)
    {
        var row = Rows.Student(kind, ("身份证件号", number));

        var finding = Assert.Single(row.Findings);
        Assert.Equal((RowRule.IdDamaged, RowConsequence.RejectRow, "身份证件号", 2), (finding.Rule, finding.Consequence, finding.Column, finding.RowNumber));
        Assert.DoesNotContain(number, finding.Message + finding.HowToFix, StringComparison.Ordinal);
        Assert.Null(row.Id);
        Assert.Null(row.Values.TextOf(StudentFields.IdNumber));
    }

    [Fact]
    public void A_guardians_damaged_number_refuses_the_cell_only()
    {
        var row = Rows.Student(("成员1身份证件号", "3.41699E+17"));

        Assert.Equal(RowConsequence.DropCell, Assert.Single(row.Findings).Consequence);
        Assert.False(row.IsRejected);
        Assert.Null(Assert.Single(Guardian.OfStudent(row.Values.TextOf)).IdNumber);
    }

    [Fact]
    public void A_valid_number_that_ends_in_zeros_is_only_doubted_unless_the_sex_speaks_against_it()
    {
        var number = Enumerable.Range(1, 9).SelectMany(seq => Enumerable.Range(1, 28).Select(day => $"341699201203{day:00}{seq}00"))
            .Select(first17 => first17 + ResidentId.CheckCharacterOf(first17)).First(n => n.EndsWith("000", StringComparison.Ordinal));

        var girl = Rows.Student(("身份证件号", number), ("性别", "女"), ("出生日期", number[6..14]));
        var boy = Rows.Student(("身份证件号", number), ("性别", "男"), ("出生日期", number[6..14]));

        Assert.Equal(RowRule.IdEndsInZeros, Assert.Single(girl.Findings).Rule);
        Assert.NotNull(girl.Id);
        Assert.Equal(RowRule.IdDamaged, Assert.Single(boy.Findings).Rule);
        Assert.True(boy.IsRejected);
    }

    [Theory]
    [InlineData("出生日期", "20120306", RowRule.IdBirthDateDiffers)]
    [InlineData("性别", "女", RowRule.IdSexDiffers)]
    [InlineData("性别", "男女", RowRule.SexUnknown)]
    [InlineData("姓名", "王*明", RowRule.NamePlaceholder)]
    [InlineData("姓名", "王?明", RowRule.NamePlaceholder)]
    [InlineData("姓名", "王小明2", RowRule.NameCharacter)]
    [InlineData("联系电话", "12345", RowRule.PhoneMalformed)]
    [InlineData("年级", "高一", RowRule.GradeUnknown)]
    [InlineData("年级", "", RowRule.GradeUnknown)]
    [InlineData("年级", "学前大班", RowRule.GradeUnknown)]
    [InlineData("学校标识码", "31340", RowRule.SchoolCodeMalformed)]
    [InlineData("是否孤儿", "也许", RowRule.YesNoUnknown)]
    [InlineData("学籍号", "X123", RowRule.StudentNumberMalformed)]
    [InlineData("学籍号", "", RowRule.StudentNumberMissing)]
    [InlineData("身份证件号", "", RowRule.IdMissing)]
    [InlineData("学生状态", "开除", RowRule.ExpelledInCompulsoryEducation)]
    [InlineData("残疾类型", "视力残疾", null)]
    [InlineData("随班就读", "视力残疾随班就读", RowRule.DisabilityDisagrees)]
    public void Doubts_are_told_and_the_row_is_taken(string header, string text, RowRule? rule)
    {
        var row = Rows.Student((header, text));

        Assert.Equal(rule is { } one ? [one] : [], row.Findings.Select(f => f.Rule));
        Assert.False(row.IsRejected);
    }

    [Theory]
    [InlineData("其他")]
    [InlineData("Z")]
    public void Only_another_certificate_may_have_no_number_and_then_a_guardians_must_be_there(string other)
    {
        var known = Rows.Student(("身份证件类型", other), ("身份证件号", ""));
        var second = Rows.Student(("身份证件类型", other), ("身份证件号", ""), ("成员1身份证件号", ""), ("成员2身份证件号", "341699201508310021"));
        var unknown = Rows.Student(("身份证件类型", other), ("身份证件号", ""), ("成员1身份证件号", ""));
        var numbered = Rows.Student(("身份证件类型", other), ("身份证件号", "A1234567"), ("成员1身份证件号", ""));
        var passport = Rows.Student(("身份证件类型", "护照"), ("身份证件号", ""), ("成员1身份证件号", ""));

        Assert.Empty(known.Findings);
        Assert.Empty(second.Findings);
        Assert.Equal((RowRule.GuardianIdMissing, RowConsequence.Note, "成员1身份证件号"), (Assert.Single(unknown.Findings).Rule, unknown.Findings[0].Consequence, unknown.Findings[0].Column));
        Assert.Equal(RowRule.GuardianIdMissing, Assert.Single(numbered.Findings).Rule);
        Assert.Equal(RowRule.IdMissing, Assert.Single(passport.Findings).Rule);
    }

    [Theory]
    [InlineData("出生日期", "2012-13-05", RowRule.DateMalformed)]
    [InlineData("出生日期", "40973", RowRule.DateSerial)]
    [InlineData("出生日期", "20991231", RowRule.DateOutOfRange)]
    [InlineData("户口所在地行政区划代码", "34160", RowRule.DivisionMalformed)]
    [InlineData("联系电话", "138\u0000", RowRule.IllegalCharacter)]
    [InlineData("上下学距离", "两里", RowRule.NumberMalformed)]
    public void A_refused_cell_stays_empty(string header, string text, RowRule rule)
    {
        var row = Rows.Student((header, text));

        Assert.Equal((rule, RowConsequence.DropCell), (Assert.Single(row.Findings).Rule, row.Findings[0].Consequence));
        Assert.False(row.IsRejected);
    }

    [Theory]
    [InlineData("姓名", "王\u0000明", RowRule.IllegalCharacter)]
    [InlineData("姓名", "", RowRule.NameMissing)]
    [InlineData("学生状态", "在度", RowRule.StatusUnknown)]
    [InlineData("年级", "十三年级", RowRule.GradeUnreadable)]
    public void A_row_that_would_take_a_name_a_status_or_a_grade_away_is_refused_once(string header, string text, RowRule rule)
    {
        var row = Rows.Student((header, text));

        Assert.Equal(rule, Assert.Single(row.Findings).Rule);
        Assert.True(row.IsRejected);
    }

    [Fact]
    public void Half_a_character_is_refused_and_a_whole_rare_one_is_not()
    {
        Assert.True(Rows.Student(("姓名", "王" + (char)0xD843 + "明")).IsRejected);
        Assert.Empty(Rows.Student(("姓名", "王𠮷明")).Findings);
    }

    [Fact]
    public void A_formula_or_error_in_the_name_refuses_the_row_and_elsewhere_the_cell()
    {
        Assert.True(Rows.Student(CellKind.Formula, ("姓名", "王小明")).IsRejected);
        Assert.True(Rows.Student(CellKind.Error, ("身份证件号", "#N/A")).IsRejected);

        var address = Rows.Student(CellKind.Formula, ("现住址", "谯城区"));
        Assert.False(address.IsRejected);
        Assert.Null(address.Values.TextOf(StudentFields.Residence));
    }

    [Fact]
    public void A_row_of_no_school_is_refused() =>
        Assert.Equal(RowRule.SchoolMissing, Assert.Single(Rows.Student(("学校标识码", ""), ("学校名称", "")).Findings).Rule);

    [Fact]
    public void A_child_of_a_J_number_needs_no_identity_number() =>
        Assert.Empty(Rows.Student(("学籍号", "J341699201203050011"), ("身份证件号", "")).Findings);

    [Fact]
    public void A_passport_is_not_judged_as_an_identity_number()
    {
        var row = Rows.Student(("身份证件类型", "护照"), ("身份证件号", "E12345678"));

        Assert.Empty(row.Findings);
        Assert.Null(row.Id);
    }

    [Fact]
    public void An_unreadable_birth_date_gives_way_to_the_number()
    {
        var row = Rows.Student(("出生日期", "壬辰年"));

        Assert.Equal((new DateOnly(2012, 3, 5), true), (row.BirthOn, row.BirthIsFromId));
    }

    [Fact]
    public void Numeric_cells_lose_nothing_below_sixteen_digits()
    {
        var row = Rows.Student(CellKind.Number, ("户口所在地行政区划代码", "3.41602001001E+11"), ("联系电话", "13800000000.0"), ("班级", "3"));

        Assert.Empty(row.Findings);
        Assert.Equal(("341602001001", "13800000000", 3), (row.DomicileCode?.Text, row.Values.TextOf(StudentFields.Phone), row.ClassNumber));
    }

    [Fact]
    public void Groups_are_told_by_names_and_by_codes()
    {
        var names = Rows.Student(("是否留守儿童", "双亲留守儿童"), ("是否孤儿", "是"), ("就读方式", "住校"), ("随班就读", "智力残疾随班就读"), ("残疾类型", "智力残疾"));
        var codes = Rows.Student(("是否留守儿童", "2"), ("是否孤儿", "1"), ("就读方式", "2"), ("随班就读", "3"), ("残疾类型", "5"));

        Assert.Equal(ChildGroups.LeftBehindBothParents | ChildGroups.Orphan | ChildGroups.Boarding | ChildGroups.InclusiveEducation | ChildGroups.Disabled, names.Groups);
        Assert.Equal(names.Groups, codes.Groups);
        Assert.Empty(names.Findings.Concat(codes.Findings));
    }

    [Fact]
    public void Codes_take_the_place_of_names_and_unknown_names_stay()
    {
        var asked = new List<string>();
        string? Look(string table, string name)
        {
            asked.Add($"{table}:{name}");
            return (table, name) == ("AttendanceMode", "走读") ? "1" : null;
        }

        var reader = new StudentRowReader(Rows.StudentMapping(), Rows.AsOf, Look);
        var row = new StudentRow();
        var cells = new TextRow(2, ["G341699201203050011", "王小明", "男", "20120305", "", "341699201203050011", "3134000001", "", "九年级", "3班", "", "", "", "", "神秘", "", "走读"]);
        reader.Read(cells, row);
        reader.Read(cells, row);

        Assert.Equal("1", row.Values.TextOf(StudentFields.AttendanceMode));
        Assert.Equal(RowRule.CodeUnknown, Assert.Single(row.Findings).Rule);
        Assert.Equal("神秘", row.Values.TextOf(StudentFields.LeftBehind));
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public void Equal_values_in_another_form_have_an_equal_hash_and_other_values_another()
    {
        var row = Rows.Student();

        Assert.Equal(row.Hash, Rows.Student(("出生日期", "2012年3月5日"), ("联系电话", "138-0000-0000"), ("姓名", "王 小明")).Hash);
        Assert.NotEqual(row.Hash, Rows.Student(("班级", "4班")).Hash);
        Assert.NotEqual(Rows.Student(("曾用名", "王二")).Hash, Rows.Student(("籍贯", "王二")).Hash);
    }

    [Fact]
    public void The_key_falls_back_from_student_number_to_identity_number_to_person_and_school()
    {
        Assert.Equal("341699201203050011", Rows.Student(("学籍号", "")).Key);
        Assert.Equal("~王小明|20120305|3134000001", Rows.Student(("学籍号", ""), ("身份证件号", "")).Key);
        Assert.Contains(Rows.Student(("学籍号", ""), ("身份证件号", ""), ("出生日期", "")).Findings, f => f.Rule == RowRule.Unidentifiable && f.IsRejected);
    }
}
