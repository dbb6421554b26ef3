using Baoxue.Simulator.Places;
using Baoxue.Simulator.Registers;
using Baoxue.Spreadsheets;

namespace Baoxue.Simulator;

/// <summary>Writes the organization roll: villages under townships, schools under centre schools or the bureau, classes under schools.</summary>
public static class OrganizationRoll
{
    /// <returns>How many classes it names, which are those of the student register.</returns>
    public static int Write(Simulation simulation, StudentRegister students, string path)
    {
        using var csv = new CsvTableWriter(File.Create(path));
        csv.WriteRow("机构代码", "机构名称", "机构类型", "上级机构代码", "所在乡镇代码", "别名", "启用日期");
        foreach (var village in simulation.District.Villages)
        {
            csv.WriteRow(village.Code, village.CommitteeName, "村（居）委会", village.Township.Code, village.Township.Code, village.Name, "2003-01-01");
        }

        foreach (var school in simulation.District.Schools)
        {
            csv.WriteRow(
                school.Code, school.Name, school.KindName, school.CentreSchool?.Code ?? District.BureauCode, school.Township.Code,
                string.Join('；', school.Aliases), $"{school.OpenedOn:yyyy-MM-dd}");
        }

        var classes = students.Classes;
        foreach (var (school, entry, number) in classes)
        {
            csv.WriteRow(
                $"{school.Code}-{entry:0000}{number:00}", $"{school.Name}{entry}级{number}班", "班级", school.Code, school.Township.Code, "", $"{entry}-09-01");
        }

        return classes.Count;
    }
}
