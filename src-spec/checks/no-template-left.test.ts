import { testCheck } from '../testing/check-tester'
import { noTemplateLeft } from './no-template-left'

testCheck(noTemplateLeft)
