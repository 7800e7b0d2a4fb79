import { testCheck } from './check-tester'
import { versionNeedsBump } from './version-needs-bump'

testCheck(versionNeedsBump)
